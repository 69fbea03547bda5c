package dev.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.api.DatabaseSchemaSpec;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionsTest {

  @Test
  void specAndAnnotationSayTheSameInTwoWays() {
    var spec =
        spec(
            """
            resolutions:
              - {migration: 20240301_add_order, as: RolledBack}
              - {drift: 9c1d02ab44f0, as: Accept, id: x}
            """);
    assertThat(asked(spec, ""))
        .containsExactly("migration/20240301_add_order=RolledBack#", "drift/9c1d02ab44f0=Accept#x");
    assertThat(
            asked(
                spec,
                "migration/20240301_add_order=RolledBack; drift/9c1d02ab44f0=Revert\n migration/a b=c=Applied#2"))
        .containsExactly(
            "migration/20240301_add_order=RolledBack#",
            "drift/9c1d02ab44f0=Accept#x",
            "drift/9c1d02ab44f0=Revert#",
            "migration/a b=c=Applied#2");
  }

  @Test
  void anAnnotationThatMakesNoSenseIsRefused() {
    for (var text :
        List.of(
            "20240301=RolledBack", "drift/latest=Revert", "migration/a=Revert", "migration/a")) {
      assertThatThrownBy(() -> asked(spec(""), text))
          .isInstanceOf(BadInput.class)
          .hasMessageContaining("Annotation plumbline.dev/resolve holds `" + text + "`");
    }
    assertThatThrownBy(() -> Decisions.approval(spec(""), Map.of("plumbline.dev/approve", "yes")))
        .hasMessageContaining("Annotation plumbline.dev/approve is `yes`");
  }

  @Test
  void theAnnotationGoesBeforeTheSpec() {
    var spec = spec("approve: 3f9a1c0b77de");
    assertThat(Decisions.approval(spec, Map.of())).contains("3f9a1c0b77de");
    assertThat(Decisions.approval(spec, Map.of("plumbline.dev/approve", "aaaaaaaaaaaa")))
        .contains("aaaaaaaaaaaa");
  }

  private static List<String> asked(DatabaseSchemaSpec spec, String annotation) {
    return Decisions.asked(spec, Map.of("plumbline.dev/resolve", annotation)).stream()
        .map(Decisions::key)
        .toList();
  }

  private static DatabaseSchemaSpec spec(String yaml) {
    return Serialization.unmarshal(
        """
        database: {secretRef: {name: shop-db-app}}
        migrations: {configMaps: [{name: shop}]}
        """
            + yaml,
        DatabaseSchemaSpec.class);
  }
}
