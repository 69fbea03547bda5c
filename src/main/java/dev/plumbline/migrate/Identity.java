package dev.plumbline.migrate;

import java.util.Optional;

/**
 * What tells one database from another behind the same name.
 *
 * @param systemIdentifier of {@code pg_control_system()}: shared by a server, its standbys and its
 *     physical copies, and by nothing else; empty where the role may not read it
 * @param oid of the database: another one when it is made anew
 * @param database its name
 * @param endpoint {@code host:port} as the connection names it
 * @param startedAt when its server was started, to the microsecond: only one running server has
 *     this time
 */
public record Identity(
    Optional<String> systemIdentifier,
    String oid,
    String database,
    String endpoint,
    String startedAt) {}
