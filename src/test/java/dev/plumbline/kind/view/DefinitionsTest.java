package dev.plumbline.kind.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefinitionsTest {

  /** PostgreSQL's two ways to write the same view: before and after it went through its text. */
  @Test
  void aListOfValuesIsWrittenOneWay() {
    assertThat(Definitions.normal("SELECT a FROM (VALUES (1), (2)) \"*VALUES*\";"))
        .isEqualTo(Definitions.normal("SELECT a FROM ( VALUES (1), (2)) \"*VALUES*\";"))
        .doesNotEndWith(";");
  }

  @Test
  void literalsStayAsTheyAre() {
    assertThat(Definitions.normal("SELECT 'it''s (VALUES (' FROM (VALUES (1)) v"))
        .isEqualTo("SELECT 'it''s (VALUES (' FROM ( VALUES (1)) v");
  }
}
