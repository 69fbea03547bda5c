package dev.plumbline.faults;

import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Mode;
import dev.plumbline.migrate.Policy;
import dev.plumbline.migrate.Resolution;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A database, what is desired of it, and what both come to when nothing breaks.
 *
 * @param name for people
 * @param before migrations that a first run is given
 * @param behindItsBack SQL that somebody runs afterwards
 * @param desired migrations of the run that is struck
 * @param resolutions decisions of that run
 * @param onDrift its policy
 * @param command the same wish on the command line
 * @param reference what {@code psql} is given to make the same schema
 * @param history rows in the end: a name and what became of it
 * @param steps what the scripts wrote into table {@code work}, each once; empty: there is none
 */
record Situation(
    String name,
    List<Migration> before,
    String behindItsBack,
    List<Migration> desired,
    List<Resolution> resolutions,
    Policy.OnDrift onDrift,
    List<String> command,
    List<String> reference,
    List<String> history,
    String steps) {

  /** The wish that the first run has. */
  Desired first() {
    return desired(before, List.of(), Policy.OnDrift.REPORT, false);
  }

  /** The wish of the run that is struck, and of those after it. */
  Desired wish() {
    return desired(desired, resolutions, onDrift, false);
  }

  /** The same with one more decision, which may delete what a half-done migration left. */
  Desired wish(Resolution decision) {
    var all = new java.util.ArrayList<>(resolutions);
    all.add(decision);
    return desired(desired, all, onDrift, true);
  }

  private static Desired desired(
      List<Migration> migrations,
      List<Resolution> resolutions,
      Policy.OnDrift onDrift,
      boolean allowDataLoss) {
    var usual = Policy.DEFAULT;
    return new Desired(
        migrations,
        Optional.empty(),
        Optional.empty(),
        "public",
        List.of("public"),
        Mode.APPLY,
        Optional.empty(),
        resolutions,
        new Policy(
            Duration.ofSeconds(2),
            usual.statementTimeout(),
            1,
            usual.retryIfClean(),
            allowDataLoss,
            onDrift,
            usual.beforeApply(),
            usual.compare(),
            usual.ignore()));
  }
}
