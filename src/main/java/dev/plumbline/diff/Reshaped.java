package dev.plumbline.diff;

import dev.plumbline.kind.type.CompositeTypes.Attribute;
import dev.plumbline.kind.type.CompositeTypes.CompositeType;
import dev.plumbline.kind.type.Domains.Domain;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Composite types whose attributes are others, or stand in another order. The text of a value tells
 * attributes by their place alone, so a value of these has to be put together by name.
 */
final class Reshaped {

  private final Map<String, CompositeType> before;
  private final Map<String, CompositeType> after;
  private final Map<String, Domain> domains;

  Reshaped(Snapshot from, Snapshot to) {
    this.before = byName(from, ObjectKind.COMPOSITE_TYPE, CompositeType.class);
    this.after = byName(to, ObjectKind.COMPOSITE_TYPE, CompositeType.class);
    this.domains = byName(from, ObjectKind.DOMAIN, Domain.class);
  }

  private static <T extends PgObject> Map<String, T> byName(
      Snapshot snapshot, ObjectKind kind, Class<T> type) {
    return snapshot.objects(kind).stream()
        .map(type::cast)
        .collect(Collectors.toMap(object -> object.id().sql(), Function.identity()));
  }

  /** Whether a value of this type means the same to its successor when it is written as text. */
  boolean survivesAsText(String type) {
    var plain = type.replace("[]", "");
    var domain = domains.get(plain);
    if (domain != null) {
      return survivesAsText(domain.type());
    }
    var old = before.get(plain);
    var successor = after.get(plain);
    return old == null
        || successor == null
        || (old.attributes().stream()
                .map(Attribute::name)
                .toList()
                .equals(successor.attributes().stream().map(Attribute::name).toList())
            && old.attributes().stream().allMatch(each -> survivesAsText(each.type())));
  }

  /**
   * A value of the old type as one of its successor.
   *
   * @param value an expression
   * @return empty where no expression does it, as for arrays
   */
  Optional<String> converted(String type, String value) {
    var old = before.get(type);
    var successor = after.get(type);
    if (survivesAsText(type) || old == null || successor == null) {
      return survivesAsText(type) ? Optional.of(throughText(value, type)) : Optional.empty();
    }
    var parts =
        successor.attributes().stream().map(attribute -> part(old, attribute, value)).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(
            "CASE WHEN %s::text IS NOT NULL THEN ROW(%s)::%s END"
                .formatted(
                    value,
                    parts.stream().map(Optional::orElseThrow).collect(Collectors.joining(", ")),
                    type))
        : Optional.empty();
  }

  private Optional<String> part(CompositeType old, Attribute wanted, String value) {
    var part = "(" + value + ")." + Identifiers.quoted(wanted.name());
    return old.attributes().stream()
        .filter(attribute -> attribute.name().equals(wanted.name()))
        .findFirst()
        .map(
            attribute ->
                attribute.type().equals(wanted.type())
                    ? converted(attribute.type(), part)
                    : Optional.of(throughText(part, wanted.type())))
        .orElse(Optional.of("NULL"));
  }

  private static String throughText(String value, String type) {
    return value + "::text" + (type.equals("text") ? "" : "::" + type);
  }
}
