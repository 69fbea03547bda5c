package dev.plumbline.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeparsedTest {

  @Test
  void betweenIsWrittenAgainWhereTheParserWouldTakeItApart() {
    assertThat(Deparsed.stable("CHECK ((((a >= 1) AND (a <= 9)) AND (b > 0)))"))
        .isEqualTo("CHECK (((a BETWEEN 1 AND 9) AND (b > 0)))");
    assertThat(Deparsed.stable("(((a < 1) OR (a > 9)) OR b)"))
        .isEqualTo("((a NOT BETWEEN 1 AND 9) OR b)");
  }

  @Test
  void elseTheChainIsFlat() {
    assertThat(Deparsed.stable("((((a = 1) AND (b = 2)) AND c) AND d)"))
        .isEqualTo("((a = 1) AND (b = 2) AND c AND d)");
  }

  @Test
  void whatTheParserLeavesStays() {
    for (var text :
        new String[] {
          "((a >= 1) AND (a <= 9))",
          "(c AND ((a >= 1) AND (a <= 9)))",
          "(((a = 1) OR (b = 2)) AND c)",
          "('(((a) AND (b)) AND c)'::text = \"(((a) AND (b)) AND c)\")",
          "sum(x) OVER (ORDER BY y ROWS BETWEEN (1 + 1) PRECEDING AND CURRENT ROW)",
          "((a BETWEEN 1 AND 9) AND c)"
        }) {
      assertThat(Deparsed.stable(text)).isEqualTo(text);
    }
  }
}
