package dev.plumbline.operator;

import dev.plumbline.api.KeySelector;
import dev.plumbline.api.SecretOrConfigMapValue;
import dev.plumbline.api.SecretValue;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads single values out of Secrets and ConfigMaps, and remembers which versions of Secrets they
 * came from.
 */
final class Values {

  private final NamespaceObjects objects;
  private final SortedSet<String> versions = new TreeSet<>();

  Values(NamespaceObjects objects) {
    this.objects = objects;
  }

  /** Changes when one of the Secrets that were read changes. */
  String versions() {
    return String.join(" ", versions);
  }

  /**
   * @throws BadInput when the Secret or its key is missing, or the value is not UTF-8
   */
  String of(SecretValue value) {
    return key(value.secretKeyRef());
  }

  /**
   * @throws BadInput when the object or its key is missing, or the value is not UTF-8
   */
  String of(SecretOrConfigMapValue value) {
    if (value.configMapKeyRef() == null) {
      if (value.secretKeyRef() == null) {
        throw BadInput.spec("A value names neither a Secret nor a ConfigMap: name one of them.");
      }
      return key(value.secretKeyRef());
    }
    var selector = value.configMapKeyRef();
    var map =
        objects
            .configMap(selector.name())
            .orElseThrow(() -> missing("ConfigMap", selector.name(), objects.namespace()));
    return find(map, selector.key())
        .orElseThrow(
            () ->
                noKey(
                    "ConfigMap",
                    selector.name(),
                    selector.key(),
                    map.getData() == null ? Map.of() : map.getData()));
  }

  /**
   * @param name of a Secret
   * @return its values, decoded where they are UTF-8
   * @throws BadInput when it is missing
   */
  Secret secret(String name) {
    var secret =
        objects.secret(name).orElseThrow(() -> missing("Secret", name, objects.namespace()));
    versions.add(
        name
            + "/"
            + secret.getMetadata().getUid()
            + "/"
            + secret.getMetadata().getResourceVersion());
    return secret;
  }

  /**
   * @param secret where to look
   * @param keys the first one that is there counts
   */
  static Optional<String> find(Secret secret, String... keys) {
    var data = secret.getData() == null ? Map.<String, String>of() : secret.getData();
    for (var key : keys) {
      var value = data.get(key);
      if (value != null) {
        return Optional.of(decode(value, secret.getMetadata().getName(), key));
      }
    }
    return Optional.empty();
  }

  static BadInput missing(String kind, String name, String namespace) {
    return BadInput.notFound(
        "%s %s is not in namespace %s: create it; it is noticed at once."
            .formatted(kind, name, namespace));
  }

  static BadInput noKey(String kind, String name, String key, Map<String, ?> data) {
    var has =
        data.isEmpty()
            ? "it is empty"
            : "it has " + String.join(", ", new TreeSet<>(data.keySet()));
    return BadInput.notFound(
        "%s %s has no key %s (%s): add it; it is noticed at once.".formatted(kind, name, key, has));
  }

  private String key(KeySelector selector) {
    var secret = secret(selector.name());
    return find(secret, selector.key())
        .orElseThrow(
            () ->
                noKey(
                    "Secret",
                    selector.name(),
                    selector.key(),
                    secret.getData() == null ? Map.of() : secret.getData()));
  }

  private static Optional<String> find(ConfigMap map, String key) {
    return Optional.ofNullable(map.getData()).map(data -> data.get(key));
  }

  private static String decode(String base64, String name, String key) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Base64.getDecoder().decode(base64)))
          .toString();
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw BadInput.spec(
          "Secret %s, key %s is not text in UTF-8: store it again.".formatted(name, key));
    }
  }
}
