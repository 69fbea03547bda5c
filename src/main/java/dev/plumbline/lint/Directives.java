package dev.plumbline.lint;

import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the comments of a script waive: {@code -- atlas:nolint [NAME…]} and {@code -- squawk-ignore
 * [RULE, …]} before a statement, for that statement; {@code atlas:nolint} at the top, with an empty
 * line behind it, and {@code squawk-ignore-file} for the whole script. Without names they waive
 * everything.
 *
 * <p>Which statement a hazard is about is told by the names that stand in it.
 *
 * <p>Source: Atlas' "Skip linting of changes" and squawk's "Ignoring" pages.
 */
public final class Directives {

  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "(atlas:nolint|squawk-ignore-file|squawk-ignore)(?![-\\w])[ \\t:]*([^\\r\\n]*)");
  private static final Pattern EMPTY_LINE =
      Pattern.compile("\\n[ \\t\\r]*\\n(?!.*\\n[ \\t\\r]*\\n)", Pattern.DOTALL);

  private record Directive(String text, boolean everything, Set<Code> codes) {
    boolean covers(Code code) {
      return everything || codes.contains(code);
    }
  }

  private record Statement(String text, List<Directive> directives) {
    Optional<Directive> covering(Code code) {
      return directives.stream().filter(each -> each.covers(code)).findFirst();
    }

    boolean names(String identifier) {
      return Pattern.compile(
              "(?<![\\w$])" + Pattern.quote(identifier) + "(?![\\w$])", Pattern.CASE_INSENSITIVE)
          .matcher(text)
          .find();
    }
  }

  private final List<Directive> ofTheFile = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();

  /**
   * @param texts the statements of a script, each with the comments before it
   */
  public Directives(List<String> texts) {
    for (var number = 0; number < texts.size(); number++) {
      var text = texts.get(number);
      var end = Comments.end(text);
      var comments = text.substring(0, end);
      var own = new ArrayList<Directive>();
      if (number == 0) {
        var gap = EMPTY_LINE.matcher(comments);
        if (gap.find()) {
          read(comments.substring(0, gap.start()), true, own);
          comments = comments.substring(gap.start());
        }
      } else {
        // What stands behind a statement in the same line is not about the next one.
        var line = comments.indexOf('\n');
        comments = line < 0 ? "" : comments.substring(line);
      }
      read(comments, false, own);
      statements.add(new Statement(text.substring(end), own));
    }
  }

  private void read(String comments, boolean atTheTop, List<Directive> own) {
    var matcher = DIRECTIVE.matcher(comments);
    while (matcher.find()) {
      var words = matcher.group(2).replace("*/", " ").strip();
      var codes = EnumSet.noneOf(Code.class);
      for (var word : words.split("[\\s,]+")) {
        codes.addAll(RuleNames.codes(word));
      }
      var directive =
          new Directive((matcher.group(1) + " " + words).strip(), words.isEmpty(), codes);
      var wholeFile =
          matcher.group(1).equals("squawk-ignore-file")
              || (atTheTop && matcher.group(1).equals("atlas:nolint"));
      (wholeFile ? ofTheFile : own).add(directive);
    }
  }

  /**
   * @param code of a hazard
   * @param object what it is about
   * @return the comment that waives it, if one does
   */
  public Optional<String> waiving(Code code, ObjectId object) {
    var file = ofTheFile.stream().filter(each -> each.covers(code)).findFirst();
    if (file.isPresent()) {
      return file.map(Directive::text);
    }
    if (object.kind() == ObjectKind.OTHER) {
      return statements.stream()
          .flatMap(each -> each.directives().stream())
          .filter(each -> each.codes().contains(code))
          .findFirst()
          .map(Directive::text);
    }
    var about = statements.stream().filter(each -> names(each, object, 0)).toList();
    if (!about.isEmpty()) {
      return about.stream()
          .flatMap(each -> each.covering(code).stream())
          .findFirst()
          .map(Directive::text);
    }
    var near = statements.stream().filter(each -> names(each, object, 1)).toList();
    var all = near.isEmpty() ? statements : near;
    return all.stream().allMatch(each -> each.covering(code).isPresent())
        ? all.stream()
            .flatMap(each -> each.covering(code).stream())
            .findFirst()
            .map(Directive::text)
        : Optional.empty();
  }

  /** Whether all parts of a name but the schema, and as many at its end, stand in a statement. */
  private static boolean names(Statement statement, ObjectId object, int butLast) {
    var path = object.path();
    var from = path.size() > 1 ? 1 : 0;
    var parts = path.subList(from, Math.max(from, path.size() - butLast));
    return !parts.isEmpty() && parts.stream().allMatch(statement::names);
  }
}
