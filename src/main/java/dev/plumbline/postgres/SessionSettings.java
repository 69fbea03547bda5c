package dev.plumbline.postgres;

import java.time.Duration;
import java.util.Optional;

/**
 * How a session is set up, and set up again after each migration, since scripts may change it.
 *
 * @param role {@code SET ROLE}
 * @param searchPath the one schema of the search path, as Prisma sets it
 * @param lockTimeout zero is none
 * @param statementTimeout for the statements of scripts; zero is none
 */
record SessionSettings(
    Optional<String> role, String searchPath, Duration lockTimeout, Duration statementTimeout) {

  /** Bounds our own statements, which look at catalogs and history. */
  private static final Duration OWN_STATEMENTS = Duration.ofMinutes(5);

  /** For looking only. */
  static SessionSettings reading(Optional<String> role, String searchPath) {
    return new SessionSettings(role, searchPath, Duration.ofSeconds(5), Duration.ZERO);
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
        + OWN_STATEMENTS.toMillis()
        // A session whose client is gone ends soon, even within a long statement and when the
        // network does not tell: it would keep its locks. Linux servers only.
        + "; SELECT set_config('client_connection_check_interval', '5s', false),"
        + " set_config('tcp_keepalives_idle', '30', false),"
        + " set_config('tcp_keepalives_interval', '10', false),"
        + " set_config('tcp_keepalives_count', '3', false)"
        + " WHERE version() LIKE '%linux%'";
  }

  /** A statement that sets how long a script's statements may take. */
  String scriptSql() {
    return "SET statement_timeout TO " + statementTimeout.toMillis();
  }

  /** Statements that bring back the role alone: fit for the end of a transaction. */
  String roleSql() {
    return role.map(name -> "SET ROLE " + Sql.identifier(name) + "; ").orElse("RESET ROLE; ");
  }
}
