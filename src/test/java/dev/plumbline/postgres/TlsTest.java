package dev.plumbline.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Reason;
import dev.plumbline.postgres.Target.Password;
import dev.plumbline.postgres.Target.Tls;
import dev.plumbline.testing.PostgresServer;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are secured by certificates given as texts; the JDK's keytool makes them. */
class TlsTest {

  private static final String PASSWORD = "changeit";

  @Test
  void certificatesAreTextsAndAreReallyChecked(@TempDir Path directory) throws Exception {
    var keys = new Keys(directory);
    keys.make("ca", "CN=Test CA", "-ext", "bc:c");
    keys.make("other", "CN=Another CA", "-ext", "bc:c");
    keys.make("server", "CN=localhost");
    keys.sign("server", "-ext", "san=dns:localhost");
    keys.make("client", "CN=shop");
    keys.sign("client");
    try (var server = PostgresServer.start(18)) {
      var db = new EngineFixture(new PostgresEngine(), server).migrations("1", "SELECT 1;");
      db.sql("CREATE ROLE shop LOGIN SUPERUSER");
      var data = Path.of(db.ask("show data_directory"));
      Files.writeString(data.resolve("ca.crt"), keys.certificate("ca"));
      Files.writeString(data.resolve("server.crt"), keys.certificate("server"));
      Files.createFile(
          data.resolve("server.key"),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(data.resolve("server.key"), keys.key("server"));
      Files.writeString(
          data.resolve("pg_hba.conf"),
          "hostssl all shop all cert\nhostssl all postgres all trust\nhostnossl all postgres all trust\n");
      server.execute("postgres", "ALTER SYSTEM SET ssl_ca_file TO 'ca.crt'");
      server.execute("postgres", "ALTER SYSTEM SET ssl TO on");
      server.execute("postgres", "SELECT pg_reload_conf()");

      var ca = Optional.of(keys.certificate("ca"));
      var wrongCa = Optional.of(keys.certificate("other"));
      var none = Optional.<String>empty();
      var noKey = Optional.<Password>empty();
      is(db, "localhost", "postgres", new Tls("require", none, none, noKey), Reason.UP_TO_DATE, "");
      is(
          db,
          "localhost",
          "postgres",
          new Tls("verify-full", ca, none, noKey),
          Reason.UP_TO_DATE,
          "");
      is(db, "127.0.0.1", "postgres", new Tls("verify-ca", ca, none, noKey), Reason.UP_TO_DATE, "");
      is(
          db,
          "127.0.0.1",
          "postgres",
          new Tls("verify-full", ca, none, noKey),
          Reason.UNREACHABLE,
          "127.0.0.1");
      is(
          db,
          "localhost",
          "postgres",
          new Tls("verify-full", wrongCa, none, noKey),
          Reason.UNREACHABLE,
          "TLS");
      is(
          db,
          "localhost",
          "postgres",
          new Tls("require", wrongCa, none, noKey),
          Reason.UNREACHABLE,
          "TLS");
      is(
          db,
          "localhost",
          "postgres",
          new Tls("verify-full", none, none, noKey),
          Reason.UNREACHABLE,
          "TLS");
      is(
          db,
          "localhost",
          "shop",
          new Tls("verify-full", ca, none, noKey),
          Reason.AUTHENTICATION_FAILED,
          "");
      is(
          db,
          "localhost",
          "shop",
          new Tls(
              "verify-full",
              ca,
              Optional.of(keys.certificate("client")),
              Optional.of(new Password(keys.key("client")))),
          Reason.UP_TO_DATE,
          "");
      is(
          db,
          "localhost",
          "shop",
          new Tls("verify-full", ca, Optional.of(keys.certificate("client")), noKey),
          Reason.INVALID_SPEC,
          "give both or none");
      is(
          db,
          "localhost",
          "postgres",
          new Tls("verify-full", Optional.of("hunter2"), none, noKey),
          Reason.INVALID_SPEC,
          "CA certificate");
    }
  }

  private static void is(
      EngineFixture db, String host, String user, Tls tls, Reason reason, String words) {
    var target =
        new Target(
            host,
            db.server.port(),
            db.database,
            user,
            new Password(""),
            tls,
            Optional.empty(),
            Map.of());
    Outcome outcome = db.run(new Connections(target, Optional.empty(), Optional.empty()));
    assertThat(outcome.reason()).as(tls.mode() + ": " + outcome.message()).isEqualTo(reason);
    assertThat(outcome.message()).contains(words).doesNotContain("hunter2");
  }

  @Test
  void keysAreReadInAllThreeForms() throws GeneralSecurityException {
    var rsaMaker = KeyPairGenerator.getInstance("RSA");
    rsaMaker.initialize(2048);
    var rsa = rsaMaker.generateKeyPair().getPrivate();
    var ecMaker = KeyPairGenerator.getInstance("EC");
    ecMaker.initialize(new ECGenParameterSpec("secp256r1"));
    var ec = ecMaker.generateKeyPair().getPrivate();

    assertThat(PemKey.read(pem("PRIVATE KEY", rsa.getEncoded()))).isEqualTo(rsa);
    assertThat(PemKey.read(pem("PRIVATE KEY", ec.getEncoded()))).isEqualTo(ec);
    assertThat(PemKey.read(pem("RSA PRIVATE KEY", pkcs1((RSAPrivateCrtKey) rsa)))).isEqualTo(rsa);
    assertThat(((ECPrivateKey) PemKey.read(pem("EC PRIVATE KEY", sec1((ECPrivateKey) ec)))).getS())
        .isEqualTo(((ECPrivateKey) ec).getS());
    assertThatThrownBy(() -> PemKey.read("hunter2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no unencrypted PEM private key");
  }

  private static byte[] pkcs1(RSAPrivateCrtKey key) {
    // PKCS#8 is a wrapping of PKCS#1, which is its last element: 26 bytes stand before it.
    var encoded = key.getEncoded();
    return java.util.Arrays.copyOfRange(encoded, 26, encoded.length);
  }

  private static byte[] sec1(ECPrivateKey key) {
    var secret = "%064x".formatted(new BigInteger(1, key.getS().toByteArray()));
    var content = "020101" + "0420" + secret + "a00a06082a8648ce3d030107";
    return HexFormat.of().parseHex("30%02x".formatted(content.length() / 2) + content);
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(content), kind);
  }

  /** A key store a name. */
  private record Keys(Path directory) {

    void make(String name, String subject, String... more) throws Exception {
      keytool(
          name,
          List.of(
              "-genkeypair",
              "-keyalg",
              "EC",
              "-groupname",
              "secp256r1",
              "-dname",
              subject,
              "-validity",
              "2"),
          more);
    }

    void sign(String name, String... more) throws Exception {
      keytool(name, List.of("-certreq", "-file", file(name + ".csr")));
      keytool(
          "ca",
          List.of(
              "-gencert", "-rfc", "-infile", file(name + ".csr"), "-outfile", file(name + ".crt")),
          more);
    }

    private String file(String name) {
      return directory.resolve(name).toString();
    }

    private void keytool(String name, List<String> words, String... more) throws Exception {
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
      command.addAll(words);
      command.addAll(
          List.of(
              "-alias",
              "me",
              "-storetype",
              "PKCS12",
              "-storepass",
              PASSWORD,
              "-keystore",
              file(name + ".p12")));
      command.addAll(List.of(more));
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    }

    String certificate(String name) throws GeneralSecurityException, IOException {
      var signed = directory.resolve(name + ".crt");
      if (Files.exists(signed)) {
        return Files.readString(signed);
      }
      Certificate own = store(name).getCertificate("me");
      return pem("CERTIFICATE", own.getEncoded());
    }

    String key(String name) throws GeneralSecurityException, IOException {
      Key own = store(name).getKey("me", PASSWORD.toCharArray());
      return pem("PRIVATE KEY", own.getEncoded());
    }

    private KeyStore store(String name) throws GeneralSecurityException, IOException {
      return KeyStore.getInstance(
          directory.resolve(name + ".p12").toFile(), PASSWORD.toCharArray());
    }
  }
}
