package dev.plumbline.postgres;

import dev.plumbline.migrate.ScriptError;
import dev.plumbline.postgres.PsqlText.Form;
import dev.plumbline.postgres.PsqlText.Piece;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postgresql.core.BaseConnection;

/** Sends a script that holds rows of {@code COPY … FROM stdin}, one piece after another. */
final class PsqlScript {

  private static final String SYNTAX_ERROR = "42601";

  private final BaseConnection connection;
  private final String script;
  private final List<String> tags = new ArrayList<>();

  private PsqlScript(BaseConnection connection, String script) {
    this.connection = connection;
    this.script = script;
  }

  /**
   * @param connection as for {@link Wire#send}
   * @return the command tag of each statement
   * @throws Wire.Failed when the server refuses a statement or a row; or before anything is sent,
   *     when there is a command of {@code psql} in the script
   */
  static List<String> send(BaseConnection connection, String script) throws Wire.Failed {
    var pieces = PsqlText.pieces(script);
    refuse(script, pieces);
    var sending = new PsqlScript(connection, script);
    for (var piece : pieces) {
      sending.send(piece);
    }
    return List.copyOf(sending.tags);
  }

  private void send(Piece piece) throws Wire.Failed {
    try {
      if (piece.form() == Form.SQL) {
        tags.addAll(Wire.send(connection, piece.sql()));
      } else {
        copy(piece);
        tags.add("COPY");
      }
    } catch (Wire.Failed e) {
      var before = script.codePointCount(0, piece.start());
      throw new Wire.Failed(e.problem(), e.error().behind(before, tags.size()));
    }
  }

  private void copy(Piece piece) throws Wire.Failed {
    try {
      connection.getCopyAPI().copyIn(piece.sql(), new StringReader(piece.rows()));
    } catch (SQLException e) {
      throw new Wire.Failed(e, 0);
    } catch (IOException e) {
      throw new Wire.Failed(new SQLException(e.getMessage(), "08006", e), 0);
    }
  }

  private static void refuse(String script, List<Piece> pieces) throws Wire.Failed {
    var before = 0;
    for (var piece : pieces) {
      if (piece.form() == Form.COMMAND) {
        throw refusal(
            script,
            piece,
            before,
            "%s is a command of psql, which no server understands"
                .formatted(piece.sql().split("\\s", 2)[0]),
            "Write the SQL that it stands for, or remove the line.");
      }
      if (piece.form() == Form.COPY_WITHOUT_ROWS) {
        throw refusal(
            script,
            piece,
            before,
            "COPY … FROM stdin is not followed by its rows",
            "Put the rows on the lines behind it, and \\. on a line of its own behind them.");
      }
      before += piece.form() == Form.SQL ? Script.parts(piece.sql()).size() : 1;
    }
  }

  private static Wire.Failed refusal(
      String script, Piece piece, int before, String message, String hint) {
    return new Wire.Failed(
        new SQLException(message, SYNTAX_ERROR),
        new ScriptError(
            SYNTAX_ERROR,
            "ERROR",
            message,
            Optional.empty(),
            Optional.of(hint),
            Optional.empty(),
            Optional.of(script.codePointCount(0, piece.start()) + 1),
            before));
  }
}
