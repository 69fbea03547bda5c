package dev.plumbline.postgres;

import dev.plumbline.migrate.FailureLog;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.Outcome.Failure;
import dev.plumbline.migrate.ScriptError;
import dev.plumbline.migrate.ScriptPart;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Statements whose effects are not those of one database: run in a shadow database, they would
 * change the server before anybody allowed it, and fail on the target because they are done.
 */
final class BeyondTheDatabase {

  private static final Pattern OF_THE_SERVER =
      Pattern.compile(
          "((create|drop|alter)\\s+(database|tablespace)|alter\\s+system)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern OF_ROLES =
      Pattern.compile(
          "(create|drop|alter)\\s+(role|user(?!\\s+mapping)|group)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private BeyondTheDatabase() {}

  /**
   * @param migration that is to be rehearsed
   * @param parts its statements
   * @param besideTheTarget whether the shadow is on the target's own server
   * @return why it can't be rehearsed; empty when it can
   */
  static Optional<Failure> in(
      Migration migration, List<ScriptPart> parts, boolean besideTheTarget, Instant now) {
    for (var number = 0; number < parts.size(); number++) {
      var text = parts.get(number).text();
      var server = OF_THE_SERVER.matcher(text).matches();
      if (server || (besideTheTarget && OF_ROLES.matcher(text).matches())) {
        var before = parts.get(number).start();
        var error =
            new ScriptError(
                "0A000",
                "ERROR",
                "this statement reaches beyond its database, so it can't be rehearsed"
                    + (server ? "" : " on the target's own server"),
                Optional.empty(),
                Optional.of(
                    server
                        ? "Run it by hand, outside of the migrations."
                        : "Run it by hand, guard it in a DO block that looks whether the role is there, or name another server in spec.shadow."),
                Optional.empty(),
                Optional.of(migration.script().codePointCount(0, before) + 1),
                number);
        return Optional.of(FailureLog.of(migration, parts, error, Effects.ROLLED_BACK, now));
      }
    }
    return Optional.empty();
  }
}
