package dev.plumbline.cli;

import dev.plumbline.lint.LintPolicy;
import dev.plumbline.migrate.AdoptedMigrations;
import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Resolution;
import java.util.List;
import java.util.Optional;

/**
 * One run of the engine for a command.
 *
 * @param terminal whose engine is used
 * @param database where and what
 * @param migrations from a directory
 * @param mode how far it may go
 * @param policy what it may do
 * @param upTo the last migration to apply
 * @param baseline everything up to here is in the database already
 */
record Run(
    Terminal terminal,
    DatabaseOptions database,
    List<Migration> migrations,
    Mode mode,
    Policy policy,
    Optional<String> upTo,
    Optional<String> baseline) {

  static Run of(
      Terminal terminal, DatabaseOptions database, List<Migration> migrations, Mode mode) {
    return new Run(
        terminal, database, migrations, mode, Policy.DEFAULT, Optional.empty(), Optional.empty());
  }

  Run allowingDataLoss(boolean allowed) {
    var p = policy;
    return new Run(
        terminal,
        database,
        migrations,
        mode,
        new Policy(
            p.lockTimeout(),
            p.statementTimeout(),
            p.lockRetries(),
            p.retryIfClean(),
            allowed,
            p.onDrift(),
            p.beforeApply(),
            p.compare(),
            p.ignore(),
            p.lint()),
        upTo,
        baseline);
  }

  /** Holds what has hazards of these codes or severities. */
  Run failingOn(List<String> words) {
    try {
      return new Run(
          terminal,
          database,
          migrations,
          mode,
          policy.with(LintPolicy.of(words, List.of())),
          upTo,
          baseline);
    } catch (IllegalArgumentException e) {
      throw new CliException("--fail-on: " + e.getMessage() + ".");
    }
  }

  Run with(Optional<String> lastToApply, Optional<String> inDatabaseAlready) {
    return new Run(terminal, database, migrations, mode, policy, lastToApply, inDatabaseAlready);
  }

  /** Runs with nothing decided; nothing can be adopted. */
  Outcome go() {
    return go(List.of(), migration -> {});
  }

  Outcome go(List<Resolution> resolutions, AdoptedMigrations adopted) {
    var desired =
        new Desired(
            migrations,
            upTo,
            baseline,
            database.historySchema(),
            database.schemas(),
            mode,
            Optional.empty(),
            resolutions,
            policy);
    return terminal
        .engine()
        .get()
        .run(
            database.connections(),
            desired,
            adopted,
            message -> terminal.err().println("plumbline: " + message));
  }
}
