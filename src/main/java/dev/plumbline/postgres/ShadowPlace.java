package dev.plumbline.postgres;

import dev.plumbline.migrate.Desired;
import dev.plumbline.migrate.Facts;
import dev.plumbline.migrate.Migration;
import dev.plumbline.migrate.Sha256;
import dev.plumbline.model.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Where and under which settings histories are replayed: all that a replay depends on besides the
 * migrations.
 *
 * @param connections where the target and its shadow are
 * @param facts about the target
 * @param desired for its schemas and timeouts
 */
record ShadowPlace(Connections connections, Facts facts, Desired desired) {

  /** The server on which scratch databases are made. */
  Target server() {
    return connections.shadow().orElse(connections.target());
  }

  /** What is read and compared. */
  Scope scope() {
    return Scope.schemas(desired.schemas()).withoutHistory(desired.historySchema());
  }

  /** Names a replay of migrations in this order, here. */
  String key(List<Migration> migrations) {
    var parts = new ArrayList<String>();
    parts.add(server().host() + ":" + server().port());
    parts.add(server().user());
    parts.add(Integer.toString(facts.versionNumber()));
    parts.add(facts.systemIdentifier().orElse(""));
    parts.add(connections.template().orElse(""));
    parts.add(connections.target().role().orElse(""));
    parts.add(desired.historySchema());
    parts.add(String.join("\0", desired.schemas()));
    for (var migration : migrations) {
      parts.add(migration.name());
      parts.add(migration.checksum());
    }
    return Sha256.hexOf(parts);
  }
}
