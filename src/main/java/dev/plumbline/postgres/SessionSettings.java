package dev.plumbline.postgres;

import java.time.Duration;
import java.util.Optional;

/**
 * How a session is set up, and set up again after each migration, since scripts may change it.
 *
 * @param role {@code SET ROLE}
 * @param searchPath the one schema of the search path, as Prisma sets it
 * @param lockTimeout zero is none
 * @param statementTimeout zero is none
 */
record SessionSettings(
    Optional<String> role, String searchPath, Duration lockTimeout, Duration statementTimeout) {

  /** For looking only. */
  static SessionSettings reading(Optional<String> role, String searchPath) {
    return new SessionSettings(role, searchPath, Duration.ofSeconds(5), Duration.ofMinutes(2));
  }

  /** Statements that set a session up, whatever was set before. */
  String sql() {
    return "RESET SESSION AUTHORIZATION; RESET ALL; "
        + roleSql()
        + "SET search_path TO "
        + Sql.identifier(searchPath)
        + "; SET lock_timeout TO "
        + lockTimeout.toMillis()
        + "; SET statement_timeout TO "
        + statementTimeout.toMillis()
        // A killed client's session ends soon, even within a long statement; Linux servers only.
        + "; SELECT set_config('client_connection_check_interval', '5s', false)"
        + " WHERE version() LIKE '%linux%'";
  }

  /** Statements that bring back the role alone: fit for the end of a transaction. */
  String roleSql() {
    return role.map(name -> "SET ROLE " + Sql.identifier(name) + "; ").orElse("RESET ROLE; ");
  }
}
