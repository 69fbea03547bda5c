package dev.plumbline.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An id as one text that people can read and that leads back to the id: {@code Column
 * public.users."E-mail"}, {@code Function public.f(integer, text)}.
 */
public final class IdText {

  /** Longest first, so that {@code Table} does not take what {@code Table space} would begin. */
  private static final List<ObjectKind> KINDS =
      Stream.of(ObjectKind.values())
          .sorted(Comparator.comparingInt((ObjectKind kind) -> -kind.label().length()))
          .toList();

  private IdText() {}

  /** The id's text. */
  public static String of(ObjectId id) {
    return id.kind().label()
        + " "
        + id.qualified()
        + (id.arguments().isEmpty() ? "" : "(" + id.arguments() + ")");
  }

  /**
   * @param text as {@link #of} wrote it
   * @throws IllegalArgumentException when it is none; the message names the kind that is unknown
   */
  public static ObjectId parse(String text) {
    var kind =
        KINDS.stream()
            .filter(each -> text.startsWith(each.label() + " "))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException("“" + text + "” is of a kind that is not known"));
    var path = new ArrayList<String>();
    var at = kind.label().length();
    do {
      at = part(text, at + 1, path);
    } while (at < text.length() && text.charAt(at) == '.');
    var rest = text.substring(at);
    if (!rest.isEmpty() && !(rest.startsWith("(") && rest.endsWith(")"))) {
      throw new IllegalArgumentException("“" + text + "” is no name of an object");
    }
    return new ObjectId(kind, path, rest.isEmpty() ? "" : rest.substring(1, rest.length() - 1));
  }

  /** Reads a quoted or a plain name and returns the place behind it. */
  private static int part(String text, int from, List<String> path) {
    var name = new StringBuilder();
    var at = from;
    if (at < text.length() && text.charAt(at) == '"') {
      at++;
      while (at < text.length() && !(text.charAt(at) == '"' && !doubled(text, at))) {
        at += doubled(text, at) ? 1 : 0;
        name.append(text.charAt(at));
        at++;
      }
      at++;
    } else {
      while (at < text.length() && text.charAt(at) != '.' && text.charAt(at) != '(') {
        name.append(text.charAt(at));
        at++;
      }
    }
    path.add(name.toString());
    return Math.min(at, text.length());
  }

  private static boolean doubled(String text, int at) {
    return text.charAt(at) == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
  }
}
