package dev.plumbline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObjectKindTest {

  @Test
  void severalAreCountedAsPeopleDo() {
    assertThat(ObjectKind.TABLE.counted(1)).isEqualTo("1 table");
    assertThat(ObjectKind.TABLE.counted(2)).isEqualTo("2 tables");
    assertThat(ObjectKind.INDEX.counted(2)).isEqualTo("2 indexes");
    assertThat(ObjectKind.POLICY.counted(2)).isEqualTo("2 policies");
    assertThat(ObjectKind.STATISTICS.counted(2)).isEqualTo("2 statistics");
    assertThat(ObjectKind.OPERATOR_CLASS.counted(2)).isEqualTo("2 operator classes");
  }
}
