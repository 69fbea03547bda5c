package dev.plumbline.postgres;

import dev.plumbline.postgres.Target.Password;
import dev.plumbline.postgres.Target.Tls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.WrappedFactory;

/**
 * TLS from texts: certificates and keys of one target never become files, and the process's own
 * files (libpq's {@code ~/.postgresql}) are never read. Host names are checked by pgjdbc in mode
 * {@code verify-full}.
 */
public final class TlsSockets extends WrappedFactory {

  private static final char[] NO_PASSWORD = new char[0];

  /**
   * Called by pgjdbc.
   *
   * @param argument from {@link #argument}
   * @throws GeneralSecurityException when a certificate or key can't be read
   */
  public TlsSockets(String argument) throws GeneralSecurityException, IOException {
    var parts = argument.split(":", -1);
    var ca = decoded(parts[1]);
    var certificate = decoded(parts[2]);
    var key = decoded(parts[3]);
    var context = SSLContext.getInstance("TLS");
    context.init(keyManagers(certificate, key), trustManagers(parts[0], ca), new SecureRandom());
    factory = context.getSocketFactory();
  }

  /**
   * @param tls how a connection is secured
   * @return the same as one word that pgjdbc hands to the constructor
   * @throws IllegalArgumentException when a certificate or key can't be read, or one comes without
   *     the other; the message names which
   */
  static String argument(Tls tls) {
    if (tls.certificate().isPresent() != tls.key().isPresent()) {
      throw new IllegalArgumentException(
          "a client certificate and its key come together: give both or none.");
    }
    check("CA certificate", () -> tls.ca().ifPresent(TlsSockets::certificates));
    check("client certificate", () -> tls.certificate().ifPresent(TlsSockets::certificates));
    check("client key", () -> tls.key().ifPresent(key -> PemKey.read(key.value())));
    return String.join(
        ":",
        tls.mode(),
        encoded(tls.ca()),
        encoded(tls.certificate()),
        encoded(tls.key().map(Password::value)));
  }

  private static void check(String what, Runnable reading) {
    try {
      reading.run();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the " + what + " can't be read: " + e.getMessage(), e);
    }
  }

  private static KeyManager @Nullable [] keyManagers(
      Optional<String> certificate, Optional<String> key)
      throws GeneralSecurityException, IOException {
    if (certificate.isEmpty() || key.isEmpty()) {
      return null;
    }
    var store = emptyStore();
    store.setKeyEntry(
        "client",
        PemKey.read(key.get()),
        NO_PASSWORD,
        certificates(certificate.get()).toArray(Certificate[]::new));
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(store, NO_PASSWORD);
    return factory.getKeyManagers();
  }

  private static TrustManager @Nullable [] trustManagers(String mode, Optional<String> ca)
      throws GeneralSecurityException, IOException {
    if (ca.isEmpty()) {
      // As libpq without a root certificate: encrypted, and unchecked unless it is asked for.
      return mode.startsWith("verify") ? null : new TrustManager[] {new Unchecked()};
    }
    var store = emptyStore();
    var number = 0;
    for (var certificate : certificates(ca.get())) {
      store.setCertificateEntry("ca" + number++, certificate);
    }
    var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static List<Certificate> certificates(String pem) {
    try {
      var found =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.UTF_8)));
      if (found.isEmpty()) {
        throw new IllegalArgumentException("it holds no PEM certificate.");
      }
      return List.copyOf(found);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it is not a PEM certificate.", e);
    }
  }

  private static String encoded(Optional<String> text) {
    return text.map(
            each -> Base64.getEncoder().encodeToString(each.getBytes(StandardCharsets.UTF_8)))
        .orElse("");
  }

  private static Optional<String> decoded(String text) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
  }

  /** What libpq does in the modes prefer and require when it has no root certificate. */
  private static final class Unchecked implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
