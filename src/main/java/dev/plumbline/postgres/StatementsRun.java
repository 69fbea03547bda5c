package dev.plumbline.postgres;

import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Progress;
import dev.plumbline.migrate.ScriptError;
import dev.plumbline.migrate.ScriptPart;
import dev.plumbline.postgres.HistoryTable.Started;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs a script statement by statement, where it cannot run in one transaction. Each statement and
 * the record of it are one transaction; only where the server refuses that does a statement run
 * alone, announced before.
 */
final class StatementsRun {

  /** No transaction block allowed; a procedure ends the transaction. */
  private static final Set<String> NOT_IN_A_BLOCK = Set.of("25001", "2D000");

  private final Session session;
  private final HistoryTable table;
  private final Clock clock;
  private final Started row;
  private final List<ScriptPart> parts;
  private final Retries retries;
  private final Witness witness;
  private final List<String> tags = new ArrayList<>();
  private int done;
  private boolean lasting;
  private boolean finished;
  private boolean unsure;

  /**
   * @param parts the script's statements
   * @param from the first of them to run, from 0; those before took effect already
   * @param witness who looks on
   */
  StatementsRun(
      Session session,
      HistoryTable table,
      Clock clock,
      Started row,
      List<ScriptPart> parts,
      Retries retries,
      int from,
      Witness witness) {
    this.session = session;
    this.table = table;
    this.clock = clock;
    this.row = row;
    this.parts = parts;
    this.retries = retries;
    this.done = from;
    this.lasting = from > 0;
    this.witness = witness;
  }

  /**
   * Runs all that is left.
   *
   * @return why a statement failed; empty when all took effect, which is recorded
   */
  Optional<Broken> run() throws SQLException {
    return runUntil(parts.size());
  }

  /**
   * Runs up to a statement.
   *
   * @param end the first one that is not run, from 0
   */
  Optional<Broken> runUntil(int end) throws SQLException {
    session.run(
        table.logSql(row, progress(done, false))
            + "; "
            + String.join("; ", session.beforeScriptSql()));
    var number = done;
    try {
      settingsOfThoseBefore(number);
      for (; number < end; number++) {
        retries.work().statement(number, parts.size());
        statement(number);
      }
    } catch (Wire.Failed e) {
      return Optional.of(broken(placed(e.error(), number)));
    }
    session.reset();
    // What the last statement has left open is undone by now, and any record of it with that.
    if (end == parts.size() && !finished) {
      session.run(finishSql());
    }
    return Optional.empty();
  }

  private Broken broken(ScriptError error) throws SQLException {
    if (!session.isClosed()) {
      session.reset();
    }
    if (unsure) {
      return new Broken(error, Effects.UNKNOWN, false);
    }
    if (!session.isClosed()) {
      session.run(table.logSql(row, progress(done, false)));
    }
    return new Broken(error, lasting ? Effects.PARTIAL : Effects.ROLLED_BACK, lasting);
  }

  /** What the statements before have set for their session is gone with that session. */
  private void settingsOfThoseBefore(int number) throws Wire.Failed {
    for (var part : parts.subList(0, number)) {
      if (Script.isSetting(part)) {
        session.script(part.text());
      }
    }
  }

  private void statement(int number) throws Wire.Failed, SQLException {
    var part = parts.get(number);
    if (!session.inTransaction() && !Script.beginsTransaction(part)) {
      onItsOwn(number);
    } else if (session.inTransaction() && Script.commits(part)) {
      witness.beforeCommit(session, told());
      session.script(asOurselves(recordSql(number + 1)));
      tags.addAll(session.script(part.text()));
      reached(number + 1);
    } else {
      tags.addAll(session.script(part.text()));
      if (!session.inTransaction()) {
        record(number + 1);
      }
    }
  }

  /** A statement outside the script's own transactions. */
  private void onItsOwn(int number) throws Wire.Failed, SQLException {
    if (Script.isConcurrent(parts.get(number))) {
      alone(number);
      return;
    }
    for (var attempt = 1; ; attempt++) {
      try {
        tags.addAll(session.script(List.of("BEGIN"), parts.get(number).text()));
        witness.beforeCommit(session, told());
        session.script(asOurselves(recordSql(number + 1)) + "; COMMIT");
        reached(number + 1);
        return;
      } catch (Wire.Failed e) {
        rollBack();
        if (NOT_IN_A_BLOCK.contains(e.error().sqlState())) {
          alone(number);
          return;
        }
        if (!retries.again(attempt, e.error())) {
          throw e;
        }
      }
    }
  }

  private void rollBack() throws SQLException {
    if (!session.isClosed() && session.inTransaction()) {
      session.run("ROLLBACK");
    }
  }

  /** A statement that the server runs in no transaction block. */
  private void alone(int number) throws Wire.Failed, SQLException {
    session.run(inATransaction(table.logSql(row, progress(number, true))));
    var part = parts.get(number);
    if (Script.isConcurrent(part)) {
      tags.addAll(new ConcurrentStatement(session, part, retries).run());
    } else {
      // A procedure may have committed half of its work when it fails.
      unsure = true;
      tags.addAll(session.script(part.text()));
      unsure = false;
    }
    witness.afterAlone(session, told());
    record(number + 1);
  }

  /** The command tags since the last time. */
  private List<String> told() {
    var told = List.copyOf(tags);
    tags.clear();
    return told;
  }

  private void record(int next) throws SQLException {
    session.run(inATransaction(recordSql(next)));
    reached(next);
  }

  private void reached(int next) {
    done = next;
    lasting = true;
    finished = next == parts.size();
  }

  private String inATransaction(String sql) {
    return "BEGIN; " + asOurselves(sql) + "; COMMIT";
  }

  /** Within a transaction, whatever role the script has taken on, which it keeps afterwards. */
  private String asOurselves(String sql) {
    return "SET LOCAL SESSION AUTHORIZATION DEFAULT; SET LOCAL ROLE "
        + session.settings().role().map(Sql::identifier).orElse("NONE")
        + "; "
        + sql;
  }

  private String recordSql(int next) {
    return next == parts.size() ? finishSql() : table.logSql(row, progress(next, false));
  }

  private String progress(int next, boolean alone) {
    return new Progress(next, parts.size(), alone).log(row.migration().name());
  }

  private String finishSql() {
    return table.finishAnywaySql(row, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** A statement's error, as if it had been met in the whole script. */
  private ScriptError placed(ScriptError error, int number) {
    var before = row.migration().script().codePointCount(0, parts.get(number).start());
    return error.behind(before, number - error.completed());
  }
}
