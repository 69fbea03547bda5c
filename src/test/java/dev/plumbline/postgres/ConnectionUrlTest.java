package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {

  @Test
  void readsPrismasForm() {
    var url =
        ConnectionUrl.parse(
            "postgresql://us%40er:p%3Aa%2Fs+s@db.example:6432/my%20db?schema=app&sslmode=require&connect_timeout=3&connection_limit=5&pgbouncer=true");

    assertThat(url.target().user()).isEqualTo("us@er");
    assertThat(url.target().password().value()).isEqualTo("p:a/s+s");
    assertThat(url.target().display()).isEqualTo("db.example:6432/my db");
    assertThat(url.target().tls().mode()).isEqualTo("require");
    assertThat(url.target().parameters())
        .containsExactly(java.util.Map.entry("connectTimeout", "3"));
    assertThat(url.schema()).contains("app");
  }

  @Test
  void readsJdbcsForm() {
    var url =
        ConnectionUrl.parse(
            "jdbc:postgresql://db/shop?user=me&password=s%25cret&currentSchema=app&ApplicationName=x");

    assertThat(url.target().display()).isEqualTo("db:5432/shop");
    assertThat(url.target().user()).isEqualTo("me");
    assertThat(url.target().password().value()).isEqualTo("s%cret");
    assertThat(url.schema()).contains("app");
    assertThat(url.target().tls().mode()).isEqualTo("prefer");
  }

  @ParameterizedTest
  @CsvSource({
    "postgres://u:p@[::1]:5433/d, ::1, 5433",
    "postgres://u:p@[fe80::1]/d, fe80::1, 5432",
    "postgresql://u:a@b@10.0.0.1/d, 10.0.0.1, 5432",
    "postgresql://u@host/d, host, 5432"
  })
  void readsHostAndPort(String url, String host, int port) {
    assertThat(ConnectionUrl.parse(url).target().host()).isEqualTo(host);
    assertThat(ConnectionUrl.parse(url).target().port()).isEqualTo(port);
  }

  @Test
  void strictCertificatesAreVerifiedInFull() {
    var url = ConnectionUrl.parse("postgresql://u:p@h/d?sslmode=require&sslaccept=strict");
    assertThat(url.target().tls().mode()).isEqualTo("verify-full");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "socketFactory",
        "socketFactoryArg",
        "sslfactory",
        "sslhostnameverifier",
        "authenticationPluginClassName",
        "loggerFile",
        "loggerLevel",
        "options",
        "host",
        "service",
        "localSocketAddress",
        "jaasApplicationName",
        "sslcert",
        "sslkey",
        "sslrootcert",
        "sslpasswordcallback",
        "xmlFactoryFactory",
        "readOnly",
        "targetServerType"
      })
  void refusesParametersThatAreNotKnownToBeHarmless(String parameter) {
    assertThatThrownBy(
            () -> ConnectionUrl.parse("postgresql://u:hunter2@h/d?" + parameter + "=hunter3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(parameter)
        .hasMessageContaining("remove it")
        .message()
        .doesNotContain("hunter");
  }

  @ParameterizedTest
  @CsvSource({
    "mysql://u:hunter2@h/d, starts with none",
    "h/d, starts with none",
    "postgresql://h/d, no user",
    "postgresql://u:hunter2@h, no database",
    "postgresql://u:hunter2@h/, no database",
    "postgresql://u:hunter2@/d, no host",
    "postgresql://u:hunter2@%2Fvar%2Frun/d, no host",
    "'postgresql://u:hunter2@h1,h2/d', several hosts",
    "postgresql://u:hunter2@h:port/d, port",
    "postgresql://u:hunter2@h:70000/d, port",
    "postgresql://u:hunter2/x@h/d, port",
    "postgresql://u:hunter2%@h/d, password",
    "postgresql://u:hunter2#x@h/d, '#'",
    "postgresql://u:hunter2@h/d?sslmode=maybe, sslmode",
    "postgresql://u:hunter2@h/d?connect_timeout=soon, connect_timeout",
    "'postgresql://u:hunter2@h/d?schema=a,b', schema"
  })
  void refusesNonsenseWithoutShowingIt(String url, String words) {
    assertThatThrownBy(() -> ConnectionUrl.parse(url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words)
        .message()
        .doesNotContain("hunter2");
  }

  @Test
  void neverShowsThePassword() {
    var url = ConnectionUrl.parse("postgresql://u:hunter2@h/d");
    assertThat(url + " " + url.target()).doesNotContain("hunter2");
  }
}
