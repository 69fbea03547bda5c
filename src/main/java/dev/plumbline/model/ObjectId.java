package dev.plumbline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name by which an object is the same object in two databases.
 *
 * @param kind what it is
 * @param path from the outside in: {@code [schema, name]}; {@code [schema, relation, name]} for
 *     columns, constraints, triggers, policies and rules
 * @param arguments the argument types of a routine, as {@code integer, text}; empty for all else
 */
public record ObjectId(ObjectKind kind, List<String> path, String arguments)
    implements Comparable<ObjectId> {

  /** One type of a list such as {@code integer, public."a, b"}. */
  private static final Pattern ARGUMENT =
      Pattern.compile("[^\\s\",](?:[^\",]|\"[^\"]*\")*|(?:\"[^\"]*\"[^\",]*)+");

  public ObjectId {
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException(kind + " without a name");
    }
  }

  /** An object without arguments. */
  public static ObjectId of(ObjectKind kind, String... path) {
    return new ObjectId(kind, List.of(path), "");
  }

  /** The id of a property of this object: the same path under another kind. */
  public ObjectId as(ObjectKind kind) {
    return new ObjectId(kind, path, arguments);
  }

  /** The id of something inside this object: a column of a table, a constraint of a domain. */
  public ObjectId inside(ObjectKind kind, String name) {
    var inner = new ArrayList<>(path);
    inner.add(name);
    return new ObjectId(kind, inner, "");
  }

  /**
   * The id of something said about this object (a comment, a privilege): one path for all kinds, so
   * the kind becomes its first part.
   */
  public ObjectId about(ObjectKind kind) {
    var inner = new ArrayList<String>();
    inner.add(this.kind.name());
    inner.addAll(path);
    return new ObjectId(kind, inner, arguments);
  }

  /** The last part of the path. */
  public String name() {
    return path.get(path.size() - 1);
  }

  /** The first part of the path: for most kinds the schema. */
  public String schema() {
    return path.get(0);
  }

  /** The path without its last part, quoted: the table of a column, the schema of a table. */
  public String container() {
    return Identifiers.qualified(path.subList(0, path.size() - 1));
  }

  /**
   * How SQL names the object after its {@linkplain ObjectKind#keyword keyword}: quoted, qualified,
   * with {@code ON table} or with arguments where SQL wants them.
   */
  public String sql() {
    return switch (kind) {
      case CONSTRAINT, FOREIGN_KEY, TRIGGER, POLICY, RULE ->
          Identifiers.quoted(name()) + " ON " + container();
      case DOMAIN_CONSTRAINT -> Identifiers.quoted(name()) + " ON DOMAIN " + container();
      case FUNCTION, AGGREGATE -> qualified() + "(" + arguments + ")";
      // without modes it could as well be a procedure with as many inputs and outputs together
      case PROCEDURE -> qualified() + "(" + ARGUMENT.matcher(arguments).replaceAll("IN $0") + ")";
      case OPERATOR -> container() + "." + name() + " (" + arguments + ")";
      case OPERATOR_CLASS, OPERATOR_FAMILY -> container() + " USING " + Identifiers.quoted(name());
      case CAST -> "(" + path.get(0) + " AS " + name() + ")";
      case TRANSFORM -> "FOR " + path.get(0) + " LANGUAGE " + Identifiers.quoted(name());
      case USER_MAPPING -> "FOR " + name() + " SERVER " + container();
      default -> qualified();
    };
  }

  /** The whole path, quoted where needed and joined by dots. */
  public String qualified() {
    return Identifiers.qualified(path);
  }

  /** The name for people, without quotes: {@code public.users.email}, {@code public.f(integer)}. */
  public String display() {
    return switch (kind) {
      case FUNCTION, PROCEDURE, AGGREGATE, OPERATOR ->
          String.join(".", path) + "(" + arguments + ")";
      case CAST -> String.join(" as ", path);
      case OTHER -> String.join(" ", path);
      case COMMENT, OWNER -> subject(path.size());
      case PRIVILEGES -> subject(path.size() - 1) + " to " + name();
      case SECURITY_LABEL -> subject(path.size() - 1) + " by " + name();
      default -> String.join(".", path);
    };
  }

  private String subject(int end) {
    return String.join(".", path.subList(1, end))
        + (arguments.isEmpty() ? "" : "(" + arguments + ")");
  }

  @Override
  public int compareTo(ObjectId other) {
    if (this == other) {
      return 0;
    }
    var order = kind.compareTo(other.kind);
    order = order != 0 ? order : comparePaths(path, other.path);
    return order != 0 ? order : arguments.compareTo(other.arguments);
  }

  /** Written out, for it is asked millions of times. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ObjectId id
            && kind == id.kind
            && path.equals(id.path)
            && arguments.equals(id.arguments));
  }

  /** Numbered names, one inside the other, would share most of {@code List}'s hash codes. */
  @Override
  public int hashCode() {
    var hash = kind.name().hashCode() ^ arguments.hashCode();
    for (var i = 0; i < path.size(); i++) {
      hash = (hash + path.get(i).hashCode()) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash;
  }

  @Override
  public String toString() {
    return kind.label() + " " + display();
  }

  private static int comparePaths(List<String> left, List<String> right) {
    var shared = Math.min(left.size(), right.size());
    for (var i = 0; i < shared; i++) {
      var order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
