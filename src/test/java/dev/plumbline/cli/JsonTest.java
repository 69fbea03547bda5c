package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void anotherReaderUnderstandsIt() throws IOException {
    var strange = "\"quotes\" \\ \n\t\r\u0001\u2028 ünï 😀";
    var written =
        Json.text(
            Json.object(
                strange,
                List.of(strange, 1, true, List.of(), Map.of()),
                "empty",
                Optional.empty(),
                "nothing",
                null,
                "given",
                Optional.of(2)));
    assertThat(new ObjectMapper().readValue(written, Object.class))
        .isEqualTo(Map.of(strange, List.of(strange, 1, true, List.of(), Map.of()), "given", 2));
  }
}
