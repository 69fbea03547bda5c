package dev.plumbline.postgres;

import dev.plumbline.migrate.Reason;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;

/** What a SQLSTATE means for whoever waits, and the words for it. */
final class SqlStates {

  /** The first prefix that fits decides. */
  private static final List<Meaning> TABLE =
      List.of(
          new Meaning(
              "08",
              Reason.UNREACHABLE,
              "See that the server runs and that host and port are right; it is tried again."),
          new Meaning(
              "57P",
              Reason.UNREACHABLE,
              "The server is starting, stopping or ended the session; it is tried again."),
          new Meaning(
              "53",
              Reason.UNREACHABLE,
              "The server is out of a resource (connections, memory or disk); it is tried again."),
          new Meaning(
              "58",
              Reason.UNREACHABLE,
              "The server met an error of its operating system: see its log; it is tried again."),
          new Meaning(
              "28",
              Reason.AUTHENTICATION_FAILED,
              "Correct the user or the password (in the Secret, or in the URL)."),
          new Meaning(
              "3D000", Reason.DATABASE_NOT_FOUND, "Create the database, or correct its name."),
          new Meaning(
              "42501",
              Reason.PERMISSION_DENIED,
              "Grant the right, or connect as another user or role."),
          new Meaning("25006", Reason.READ_ONLY, "Connect to the primary, or set mode Observe."),
          new Meaning("55P03", Reason.LOCK_NOT_AVAILABLE, "It is tried again."),
          new Meaning("40P01", Reason.LOCK_NOT_AVAILABLE, "It is tried again."),
          new Meaning("40001", Reason.LOCK_NOT_AVAILABLE, "It is tried again."),
          new Meaning(
              "57014",
              Reason.UNREACHABLE,
              "Somebody cancelled the statement, or statement_timeout did; it is tried again."),
          new Meaning("22023", Reason.INVALID_SPEC, "Correct the value."));

  private static final Meaning OTHER =
      new Meaning("", Reason.INTERNAL_ERROR, "See the log for more; it is tried again.");

  private record Meaning(String prefix, Reason reason, String wayOut) {}

  private SqlStates() {}

  /** The reason that a SQLSTATE stands for. */
  static Reason reason(String sqlState) {
    return meaning(sqlState).reason();
  }

  /**
   * Whether time may cure it, so that nothing is recorded and it is tried again. Who cancels a
   * migration does not want it tried again at once.
   */
  static boolean isTransient(String sqlState) {
    return reason(sqlState).weight() == Reason.Weight.TRANSIENT
        && !sqlState.equals("57014")
        && reason(sqlState) != Reason.INTERNAL_ERROR;
  }

  /**
   * @param what was being done, such as {@code connect to db:5432/shop}
   * @param problem what the driver threw
   * @return the end of the run, in words without secrets
   */
  static Stopped stopped(String what, SQLException problem) {
    var meaning = isMissingPassword(problem) ? meaning("28P01") : meaning(state(problem));
    var shown = state(problem).isEmpty() ? "" : " (SQLSTATE " + state(problem) + ")";
    return new Stopped(
        meaning.reason(),
        "Can't %s: %s%s. %s".formatted(what, trimmed(words(problem)), shown, meaning.wayOut()),
        problem);
  }

  /** The SQLSTATE, or the empty text. */
  static String state(SQLException problem) {
    var state = problem.getSQLState();
    return state == null ? "" : state;
  }

  /** The driver itself notices a missing password, and calls it a rejected connection. */
  private static boolean isMissingPassword(SQLException problem) {
    var message = problem.getMessage();
    return state(problem).equals("08004") && message != null && message.contains("password");
  }

  private static Meaning meaning(String sqlState) {
    return TABLE.stream()
        .filter(each -> sqlState.startsWith(each.prefix()))
        .findFirst()
        .orElse(OTHER);
  }

  private static String words(SQLException problem) {
    if (problem instanceof PSQLException fromServer && fromServer.getServerErrorMessage() != null) {
      var message = fromServer.getServerErrorMessage().getMessage();
      if (message != null) {
        return message;
      }
    }
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException) {
        return "the host is unknown";
      }
      if (cause instanceof ConnectException) {
        return "the connection was refused";
      }
      if (cause instanceof SocketTimeoutException) {
        return "the server did not answer in time";
      }
      if (cause instanceof EOFException) {
        return "the server closed the connection";
      }
      if (cause instanceof SSLException && cause.getMessage() != null) {
        return "TLS: " + cause.getMessage();
      }
    }
    var message = problem.getMessage();
    return message == null ? problem.getClass().getSimpleName() : message;
  }

  private static String trimmed(String words) {
    var text = words.strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
