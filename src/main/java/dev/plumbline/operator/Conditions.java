package dev.plumbline.operator;

import dev.plumbline.api.Condition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The next conditions beside the earlier ones: a transition time moves when the status flips and
 * not otherwise.
 */
final class Conditions {

  /** Messages are for people; what is longer stands in reports and logs. */
  static final int LONGEST_MESSAGE = 3_000;

  private static final List<String> ORDER =
      List.of(
          Words.READY, Words.MIGRATIONS_APPLIED, Words.DRIFTED, Words.RECONCILING, Words.STALLED);

  private final List<Condition> earlier;
  private final List<Condition> next;
  private final long generation;
  private final String now;

  /**
   * @param earlier what was written last
   * @param generation that the conditions set from now on are about
   * @param now the time of transitions
   */
  Conditions(@Nullable List<Condition> earlier, long generation, Instant now) {
    this.earlier = earlier == null ? List.of() : earlier;
    this.next = new ArrayList<>(this.earlier);
    this.generation = generation;
    this.now = Times.text(now);
  }

  /** The condition as it stands now. */
  Optional<Condition> get(String type) {
    return find(next, type);
  }

  /** Sets a condition. */
  void set(String type, String status, String reason, String message) {
    var since =
        find(earlier, type)
            .filter(before -> before.status().equals(status))
            .map(Condition::lastTransitionTime)
            .orElse(now);
    remove(type);
    next.add(new Condition(type, status, generation, since, reason, trimmed(message)));
  }

  /** Takes a condition away: those that tell of trouble are only there while it lasts. */
  void remove(String type) {
    next.removeIf(each -> each.type().equals(type));
  }

  /** All, in the order in which people read them. */
  List<Condition> all() {
    return next.stream()
        .sorted(java.util.Comparator.comparing(each -> ORDER.indexOf(each.type())))
        .toList();
  }

  /** The condition of a type, if it is among them. */
  static Optional<Condition> find(@Nullable List<Condition> conditions, String type) {
    return conditions == null
        ? Optional.empty()
        : conditions.stream().filter(each -> each.type().equals(type)).findFirst();
  }

  /** Cut where it is too long. */
  static String trimmed(String message) {
    return Texts.cut(message, LONGEST_MESSAGE);
  }
}
