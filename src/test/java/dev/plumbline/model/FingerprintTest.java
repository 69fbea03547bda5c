package dev.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class FingerprintTest {

  /** {@code approve: 910669661e51} is the number 9.1e59 to YAML, and the API server refuses it. */
  @Test
  void isTextInYamlWithoutQuotes() {
    assertThat(IntStream.range(0, 20_000).mapToObj(i -> Fingerprint.of("plan " + i)))
        .allSatisfy(
            fingerprint -> {
              String written = fingerprint.shortForm();
              assertThat(new Yaml().<Object>load(written)).isEqualTo(written);
            });
  }
}
