package dev.plumbline.operator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Annotations by which people and tools ask for something without touching the spec. */
final class Requests {

  /** Asks for a look now; the value is any text that was not there before, mostly a time. */
  static final String REQUESTED_AT = "plumbline.dev/requestedAt";

  /** The same, as {@code flux reconcile} writes it. */
  static final String FLUX_REQUESTED_AT = "reconcile.fluxcd.io/requestedAt";

  private static final List<String> ALL =
      List.of(REQUESTED_AT, FLUX_REQUESTED_AT, Decisions.APPROVE, Decisions.RESOLVE);

  private Requests() {}

  /** The values of all of them, in a fixed order. */
  static List<String> in(Map<String, String> annotations) {
    return ALL.stream().map(each -> annotations.getOrDefault(each, "")).toList();
  }

  /** The newer of the two requests for a look: times in RFC 3339 sort as texts. */
  static Optional<String> requestedAt(Map<String, String> annotations) {
    return List.of(REQUESTED_AT, FLUX_REQUESTED_AT).stream()
        .map(annotations::get)
        .filter(Objects::nonNull)
        .max(String::compareTo);
  }
}
