package dev.plumbline.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a history means for what is desired.
 *
 * @param applied desired migrations that are applied, in the order of their names
 * @param pending desired migrations that are to be applied, in the order of application
 * @param waiting desired migrations beyond {@code upTo}
 * @param failed rows that wait for a decision, whether their migration is desired or not
 * @param heldByPolicy pending migrations that failed, were rolled back by policy and have the same
 *     text still
 * @param reverted pending migrations that were reverted by a decision and have the same text still
 * @param edited applied migrations whose text is another than the one that ran
 * @param missing names that are applied and not desired
 * @param outOfOrder pending migrations that sort before an applied one
 * @param ambiguous two pending migrations that Prisma would apply the other way round; empty or two
 */
public record Assessment(
    List<Migration> applied,
    List<Migration> pending,
    List<Migration> waiting,
    List<HistoryRow> failed,
    List<HistoryRow> heldByPolicy,
    List<Migration> reverted,
    List<Migration> edited,
    List<String> missing,
    List<Migration> outOfOrder,
    List<Migration> ambiguous) {

  /**
   * @param desired what should be
   * @param history what is recorded
   */
  public static Assessment of(Desired desired, History history) {
    var applied = new ArrayList<Migration>();
    var pending = new ArrayList<Migration>();
    var waiting = new ArrayList<Migration>();
    for (var migration : desired.migrations()) {
      if (history.applied(migration.name()).isPresent()) {
        applied.add(migration);
      } else if (isBeyond(migration, desired.upTo())) {
        waiting.add(migration);
      } else if (history.of(migration.name()).stream()
          .noneMatch(row -> row.state() == HistoryRow.State.FAILED)) {
        pending.add(migration);
      }
    }
    return new Assessment(
        List.copyOf(applied),
        List.copyOf(pending),
        List.copyOf(waiting),
        history.failed(),
        pending.stream().flatMap(each -> heldByPolicy(each, history).stream()).toList(),
        pending.stream().filter(each -> isReverted(each, history)).toList(),
        applied.stream().filter(each -> isEdited(each, history)).toList(),
        missing(desired, history),
        pending.stream().filter(each -> isOutOfOrder(each, history)).toList(),
        ambiguous(pending));
  }

  /** Whether the texts of everything that is applied are at hand. */
  public boolean canBeReplayed() {
    return edited.isEmpty() && missing.isEmpty();
  }

  private static boolean isBeyond(Migration migration, Optional<String> upTo) {
    return upTo.isPresent() && Migration.compareNames(migration.name(), upTo.get()) > 0;
  }

  /**
   * A migration that was only marked never ran from its text: its text may be corrected, and the
   * comparison of schemas tells when it is wrong.
   */
  private static boolean isEdited(Migration migration, History history) {
    var rows =
        history.of(migration.name()).stream()
            .filter(row -> row.state() == HistoryRow.State.APPLIED)
            .toList();
    return rows.stream()
        .noneMatch(row -> row.onlyMarked() || Checksums.match(row.checksum(), migration.script()));
  }

  private static Optional<HistoryRow> heldByPolicy(Migration migration, History history) {
    return history
        .newest(migration.name())
        .filter(FailureLog::isRolledBackByPolicy)
        .filter(row -> Checksums.match(row.checksum(), migration.script()));
  }

  private static boolean isReverted(Migration migration, History history) {
    return history
        .newest(migration.name())
        .filter(RevertedLog::holds)
        .filter(row -> Checksums.match(row.checksum(), migration.script()))
        .isPresent();
  }

  private static List<String> missing(Desired desired, History history) {
    var names = desired.migrations().stream().map(Migration::name).toList();
    return history.applied().stream()
        .map(HistoryRow::name)
        .filter(name -> !names.contains(name))
        .distinct()
        .toList();
  }

  private static boolean isOutOfOrder(Migration migration, History history) {
    return history.applied().stream()
        .anyMatch(row -> Migration.compareNames(row.name(), migration.name()) > 0);
  }

  private static List<Migration> ambiguous(List<Migration> pending) {
    for (var at = 1; at < pending.size(); at++) {
      var first = pending.get(at - 1);
      var second = pending.get(at);
      if (PrismaOrder.compare(first.name(), second.name()).orElse(-1) > 0) {
        return List.of(first, second);
      }
    }
    return List.of();
  }
}
