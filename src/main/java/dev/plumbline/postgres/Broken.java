package dev.plumbline.postgres;

import dev.plumbline.migrate.Outcome.Effects;
import dev.plumbline.migrate.ScriptError;

/**
 * A script that failed.
 *
 * @param error what the server said
 * @param effects what it left behind
 * @param resumable whether its row tells how far it came, so that a later run can go on
 */
record Broken(ScriptError error, Effects effects, boolean resumable) {

  Broken(ScriptError error, Effects effects) {
    this(error, effects, false);
  }
}
