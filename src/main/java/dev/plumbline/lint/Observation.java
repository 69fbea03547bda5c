package dev.plumbline.lint;

import dev.plumbline.model.ObjectId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one migration did in the shadow database.
 *
 * @param migration its name
 * @param statements the texts of its statements, each with the comments before it
 * @param took how long
 * @param inOneTransaction whether it ran as one
 * @param usesNewLabel whether it needed several because it uses an enum value that it adds
 * @param transactions in the order of their commits
 * @param settings statements that set something beyond the end of their transaction
 * @param idempotent whether its statements that ran in no transaction can be run twice
 * @param dropped tables and columns of the target that are gone
 * @param renamed what has another name now
 * @param retyped columns of the target that have another type now
 * @param onTarget what the target calls objects that have another name by now
 */
public record Observation(
    String migration,
    List<String> statements,
    Duration took,
    boolean inOneTransaction,
    boolean usesNewLabel,
    List<Transaction> transactions,
    List<String> settings,
    boolean idempotent,
    List<ObjectId> dropped,
    List<Renamed> renamed,
    List<Retyped> retyped,
    Map<ObjectId, ObjectId> onTarget) {

  public Observation {
    statements = List.copyOf(statements);
    transactions = List.copyOf(transactions);
    settings = List.copyOf(settings);
    dropped = List.copyOf(dropped);
    renamed = List.copyOf(renamed);
    retyped = List.copyOf(retyped);
    onTarget = Map.copyOf(onTarget);
  }

  /**
   * Another name.
   *
   * @param what table, column, schema or enum value
   * @param from what the target calls it
   * @param to the new name
   */
  public record Renamed(What what, ObjectId from, String to) {

    /** What can be told to be the same under another name. */
    public enum What {
      SCHEMA,
      TABLE,
      COLUMN,
      ENUM_VALUE
    }
  }

  /**
   * Another type.
   *
   * @param column as the target calls it
   * @param from the type that it had
   * @param to the type that it has
   */
  public record Retyped(ObjectId column, String from, String to) {}

  /** A table by any of its names, where a transaction touched it. */
  List<TableSeen> seen(ObjectId table) {
    return transactions.stream()
        .flatMap(each -> each.tables().stream())
        .filter(each -> each.isCalled(table))
        .toList();
  }

  /** Whether it touched anything that was there before the first pending migration. */
  public boolean touchesTheTarget() {
    return !dropped.isEmpty()
        || !renamed.isEmpty()
        || transactions.stream()
            .flatMap(each -> each.tables().stream())
            .anyMatch(each -> each.lock().compareTo(Lock.ROW_SHARE) > 0);
  }

  /** What the target calls an object: a table, or something inside one. */
  ObjectId onTarget(ObjectId id) {
    var known = onTarget.get(id);
    if (known != null) {
      return known;
    }
    if (id.path().size() != 3) {
      return id;
    }
    return Optional.ofNullable(
            onTarget.get(
                ObjectId.of(
                    dev.plumbline.model.ObjectKind.TABLE, id.path().get(0), id.path().get(1))))
        .map(table -> table.inside(id.kind(), id.name()))
        .orElse(id);
  }
}
