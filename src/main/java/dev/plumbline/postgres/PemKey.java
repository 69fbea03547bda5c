package dev.plumbline.postgres;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Private keys as PEM. Java reads PKCS#8 only; cert-manager writes PKCS#1 by default, and
 * CloudNativePG writes SEC1: both are wrapped.
 */
final class PemKey {

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ((?:RSA |EC )?PRIVATE KEY)-----([^-]+)-----END");
  private static final byte[] RSA = {
    0x30, 0x0d, 0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0
  };
  private static final byte[] EC = {
    0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01
  };
  private static final byte[] VERSION = {0x02, 0x01, 0x00};

  private PemKey() {}

  /**
   * @param pem a text with one unencrypted private key
   * @throws IllegalArgumentException when there is none; the message holds nothing of the text
   */
  static PrivateKey read(String pem) {
    var found = PEM.matcher(pem);
    if (!found.find()) {
      throw new IllegalArgumentException(
          "it holds no unencrypted PEM private key (PKCS#8, PKCS#1 or SEC1).");
    }
    try {
      var content = Base64.getMimeDecoder().decode(found.group(2));
      return switch (found.group(1)) {
        case "RSA PRIVATE KEY" -> key("RSA", sequence(VERSION, RSA, tagged(0x04, content)));
        case "EC PRIVATE KEY" ->
            key("EC", sequence(VERSION, sequence(EC, curve(content)), tagged(0x04, content)));
        default -> anyKey(content);
      };
    } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException("it is not a private key that Java can use.", e);
    }
  }

  private static PrivateKey anyKey(byte[] pkcs8) throws GeneralSecurityException {
    var problem = new GeneralSecurityException("no algorithm fits");
    for (var algorithm : List.of("RSA", "EC", "EdDSA")) {
      try {
        return key(algorithm, pkcs8);
      } catch (GeneralSecurityException e) {
        problem.addSuppressed(e);
      }
    }
    throw problem;
  }

  private static PrivateKey key(String algorithm, byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  /** The curve's identifier stands in SEC1's optional element [0]. */
  private static byte[] curve(byte[] sec1) throws GeneralSecurityException {
    for (var at = 0; at + 4 < sec1.length; at++) {
      if ((sec1[at] & 0xff) == 0xa0 && sec1[at + 2] == 0x06 && sec1[at + 1] == sec1[at + 3] + 2) {
        return java.util.Arrays.copyOfRange(sec1, at + 2, at + 4 + sec1[at + 3]);
      }
    }
    throw new GeneralSecurityException("the key names no curve");
  }

  private static byte[] sequence(byte[]... parts) {
    var content = new ByteArrayOutputStream();
    for (var part : parts) {
      content.writeBytes(part);
    }
    return tagged(0x30, content.toByteArray());
  }

  private static byte[] tagged(int tag, byte[] content) {
    var out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < 0x80) {
      out.write(content.length);
    } else if (content.length <= 0xff) {
      out.write(0x81);
      out.write(content.length);
    } else {
      out.write(0x82);
      out.write(content.length >> 8);
      out.write(content.length);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }
}
