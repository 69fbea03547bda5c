package dev.plumbline.postgres;

import dev.plumbline.lint.MigrationHazard;
import dev.plumbline.migrate.InTheWay;
import dev.plumbline.migrate.ScriptError;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the rows that a migration failed on: asks the questions again that its rehearsal brought
 * up, now that the migration is rolled back.
 */
final class BlockingRows {

  /** What nobody asks. */
  static final BlockingRows UNASKED = new BlockingRows(List.of());

  private final List<MigrationHazard> hazards;

  /**
   * @param hazards of the migration
   */
  BlockingRows(List<MigrationHazard> hazards) {
    this.hazards = hazards;
  }

  /**
   * @param session in the target, in no transaction; set up again afterwards
   * @param error that the migration failed with
   * @return empty when the error is not about data, or no question is known
   */
  List<InTheWay> of(Session session, ScriptError error) throws SQLException {
    var found = new ArrayList<InTheWay>();
    var aboutData = error.sqlState().startsWith("23") || error.sqlState().startsWith("22");
    if (!aboutData || hazards.isEmpty()) {
      return found;
    }
    var target = new TargetLook(session);
    for (var each : hazards) {
      var rows = target.rows(each.hazard());
      if (rows.isPresent() && (rows.get().count() > 0 || !rows.get().whole())) {
        var query = each.hazard().query().orElseThrow().replaceAll("\\s+", " ");
        found.add(new InTheWay(words(rows.get(), query), each.hazard().message(), query));
      }
    }
    session.reset();
    return found;
  }

  private static String words(MigrationHazard.RowsInTheWay rows, String query) {
    var one = query.contains(" GROUP BY ") ? "key that rows share" : "row";
    var many = query.contains(" GROUP BY ") ? "keys that rows share" : "rows";
    return (rows.whole() ? "" : "at least ")
        + rows.count()
        + " "
        + (rows.count() == 1 ? one : many);
  }
}
