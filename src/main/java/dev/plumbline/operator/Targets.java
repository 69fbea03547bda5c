package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchemaStatus;
import dev.plumbline.api.DatabaseSchemaStatus.Changed;
import dev.plumbline.api.DatabaseSchemaStatus.NewestRow;
import dev.plumbline.api.DatabaseSchemaStatus.Server;
import dev.plumbline.migrate.Identity;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Remembered;
import dev.plumbline.migrate.TargetChange;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The database of a resource, as its status keeps it in mind. */
final class Targets {

  private Targets() {}

  /** The database that was met so far; empty where the status does not tell enough. */
  static Optional<Remembered> known(@Nullable DatabaseSchemaStatus status) {
    var server = status == null ? null : status.database();
    if (server == null || server.oid() == null || server.endpoint() == null) {
      return Optional.empty();
    }
    var identity =
        new Identity(
            Optional.ofNullable(server.systemIdentifier()),
            server.oid(),
            Objects.requireNonNullElse(server.name(), ""),
            server.endpoint(),
            Objects.requireNonNullElse(server.startedAt(), ""));
    return Optional.of(
        new Remembered(
            identity,
            Optional.ofNullable(server.newestRow())
                .map(row -> new Remembered.Row(row.id(), row.migration()))));
  }

  /** The status of the database that was met and is the one that is meant. */
  static Server met(Outcome.Server server, @Nullable Server earlier) {
    var identity = server.found().identity();
    var same =
        earlier != null
                && identity.oid().equals(earlier.oid())
                && identity.endpoint().equals(earlier.endpoint())
            ? earlier
            : null;
    return new Server(
        server.version(),
        identity.database(),
        identity.systemIdentifier().orElse(same == null ? null : same.systemIdentifier()),
        identity.oid(),
        identity.endpoint(),
        identity.startedAt(),
        server
            .found()
            .newestRow()
            .map(row -> new NewestRow(row.id(), row.migration()))
            .orElse(null),
        server.schemaFingerprint().orElse(same == null ? null : same.schemaFingerprint()),
        null);
  }

  /** The status of the database that was met before, while another one waits to be accepted. */
  static Server changed(Server known, Outcome.Server server, TargetChange change) {
    var found = server.found().identity();
    return new Server(
        known.server(),
        known.name(),
        known.systemIdentifier(),
        known.oid(),
        known.endpoint(),
        known.startedAt(),
        known.newestRow(),
        known.schemaFingerprint(),
        new Changed(
            change.fingerprint(),
            change.difference(),
            found.database(),
            found.systemIdentifier().orElse(null),
            found.oid(),
            found.endpoint()));
  }
}
