package dev.plumbline.lint;

import dev.plumbline.model.Hazard;
import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hazards of how a migration is cut into transactions, what they hold and what they leave. */
final class TransactionHazards {

  private static final Set<String> OF_ITS_OWN =
      Set.of("BEGIN", "START TRANSACTION", "COMMIT", "PREPARE TRANSACTION");
  private static final Pattern LIFTS_LOCK_TIMEOUT =
      Pattern.compile("lock_timeout\\s*(=|\\bto\\b)\\s*'?0", Pattern.CASE_INSENSITIVE);

  private final Observation seen;
  private final List<Hazard> all = new ArrayList<>();

  private TransactionHazards(Observation seen) {
    this.seen = seen;
  }

  /**
   * @param seen of a migration
   * @param lockTimeout whether it runs under one on the target
   */
  static List<Hazard> of(Observation seen, boolean lockTimeout) {
    var hazards = new TransactionHazards(seen);
    hazards.outside();
    hazards.session();
    var patient =
        !lockTimeout
            || seen.settings().stream().anyMatch(s -> LIFTS_LOCK_TIMEOUT.matcher(s).find());
    for (var transaction : seen.transactions()) {
      hazards.locks(transaction, patient);
    }
    return hazards.all.stream().distinct().toList();
  }

  private void outside() {
    var alone = seen.transactions().stream().filter(Transaction::alone).toList();
    for (var each : alone) {
      add(
          Code.TX01,
          "%s refuses to run in a transaction: it takes effect at once, and waits for all transactions that are open"
              .formatted(String.join(", ", each.tags())));
    }
    if (!alone.isEmpty() && alone.size() < seen.transactions().size()) {
      add(
          Code.TX02,
          "some statements run in a transaction and some refuse to: when one fails, those before it stay");
    }
    if (!alone.isEmpty() && !seen.idempotent()) {
      add(
          Code.TX05,
          "a statement outside of a transaction says neither IF EXISTS nor IF NOT EXISTS, so it can't be run a second time");
    }
    if (!seen.inOneTransaction()
        && seen.transactions().stream()
            .flatMap(each -> each.tags().stream())
            .anyMatch(OF_ITS_OWN::contains)) {
      add(
          Code.TX03,
          "begins and ends transactions itself: when it fails, what was committed before stays");
    }
    if (seen.usesNewLabel()) {
      add(
          Code.TX06,
          "uses an enum value that it adds, so it runs statement by statement: when one fails, those before it stay");
    }
  }

  private void session() {
    if (!seen.settings().isEmpty()) {
      add(
          Code.TX07,
          "sets what stays set for whoever runs the next script in the same session: "
              + String.join("; ", seen.settings()));
    }
  }

  private void locks(Transaction transaction, boolean patient) {
    if (transaction.alone()) {
      return;
    }
    var exclusive =
        transaction.tables().stream()
            .filter(each -> each.lock() == Lock.ACCESS_EXCLUSIVE)
            .map(TableSeen::table)
            .distinct()
            .sorted()
            .toList();
    if (exclusive.size() > 1) {
      add(
          Code.LK26,
          "keeps everybody from %d tables in one transaction, which may end in a deadlock: %s"
              .formatted(exclusive.size(), names(exclusive)));
    }
    if (patient) {
      for (var table : exclusive) {
        all.add(
            Hazard.of(
                Code.LK23,
                table,
                "waits without end for its lock on %s, and everybody else behind it"
                    .formatted(table.display())));
      }
    }
  }

  private static String names(List<ObjectId> tables) {
    return tables.stream().limit(5).map(ObjectId::display).collect(Collectors.joining(", "))
        + (tables.size() > 5 ? " and " + (tables.size() - 5) + " more" : "");
  }

  private void add(Code code, String words) {
    all.add(Hazard.of(code, migration(seen.migration()), words));
  }

  /** A migration as the object of a hazard. */
  static ObjectId migration(String name) {
    return ObjectId.of(ObjectKind.OTHER, "migration", name);
  }
}
