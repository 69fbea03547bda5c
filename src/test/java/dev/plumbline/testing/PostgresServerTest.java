package dev.plumbline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresServerTest {

  @ParameterizedTest
  @ValueSource(ints = {15, 18})
  void runsTheMajorThatWasAskedFor(int major) throws SQLException {
    var server = PostgresServer.shared(major);
    try (var connection = server.connect(server.createDatabase())) {
      assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(major);
    }
  }
}
