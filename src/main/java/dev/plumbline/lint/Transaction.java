package dev.plumbline.lint;

import dev.plumbline.model.ObjectId;
import java.util.List;

/**
 * One transaction of a migration, or one statement that ran in none.
 *
 * @param alone whether the statement refused to run in a transaction
 * @param tags the command tag of each statement, such as {@code ALTER TABLE}
 * @param tables that were there before the first pending migration and that it locked
 * @param rebuilt indexes that were built anew while their tables stayed
 */
public record Transaction(
    boolean alone, List<String> tags, List<TableSeen> tables, List<ObjectId> rebuilt) {

  public Transaction {
    tags = List.copyOf(tags);
    tables = List.copyOf(tables);
    rebuilt = List.copyOf(rebuilt);
  }

  /** Whether a statement with this command tag ran. */
  boolean ran(String tag) {
    return tags.contains(tag);
  }
}
