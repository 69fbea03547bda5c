package dev.plumbline.migrate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rows of {@code _prisma_migrations}, in the order in which they were started. Several rows of
 * one name are normal: a migration that failed, was rolled back and ran again has two.
 *
 * @param rows in any order
 */
public record History(List<HistoryRow> rows) {

  /** A history in which nothing is recorded. */
  public static final History EMPTY = new History(List.of());

  public History {
    rows =
        rows.stream()
            .sorted(
                Comparator.comparing(HistoryRow::startedAt)
                    .thenComparing(HistoryRow::name, Migration::compareNames)
                    .thenComparing(HistoryRow::id))
            .toList();
  }

  /** The row that says a migration is applied; the newest if there are several. */
  public Optional<HistoryRow> applied(String name) {
    return rows.stream()
        .filter(row -> row.name().equals(name) && row.state() == HistoryRow.State.APPLIED)
        .reduce((older, newer) -> newer);
  }

  /** The rows of all applied migrations, in the order in which they were started. */
  public List<HistoryRow> applied() {
    return rows.stream().filter(row -> row.state() == HistoryRow.State.APPLIED).toList();
  }

  /** The rows that failed and wait for a decision, of whatever name. */
  public List<HistoryRow> failed() {
    return rows.stream().filter(row -> row.state() == HistoryRow.State.FAILED).toList();
  }

  /** The newest row of a name, whatever it says. */
  public Optional<HistoryRow> newest(String name) {
    return rows.stream().filter(row -> row.name().equals(name)).reduce((older, newer) -> newer);
  }

  /** All rows of a name. */
  public List<HistoryRow> of(String name) {
    return rows.stream().filter(row -> row.name().equals(name)).toList();
  }
}
