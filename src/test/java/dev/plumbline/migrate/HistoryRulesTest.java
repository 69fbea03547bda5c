package dev.plumbline.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checksums, names and their order: the rules that are Prisma's. */
class HistoryRulesTest {

  @Test
  void aScriptIsUnchangedWhenOnlyItsLineEndsChanged() {
    var stored = Sha256.hex("a\nb\n");
    assertThat(Checksums.match(stored, "a\nb\n")).isTrue();
    assertThat(Checksums.match(stored, "a\r\nb\r\n")).isTrue();
    assertThat(Checksums.match(Sha256.hex("a\r\nb\r\n"), "a\nb\n")).isTrue();
    assertThat(Checksums.match(stored, "a\nb")).isFalse();
    assertThat(Checksums.match("", "a\nb\n")).isFalse();
  }

  @Test
  void earlyChecksumsLackTheirZeroes() {
    var full = Sha256.hex("a\nb\n");
    var early = new StringBuilder();
    for (var at = 0; at < full.length(); at += 2) {
      early.append(Integer.toHexString(Integer.parseInt(full.substring(at, at + 2), 16)));
    }
    assertThat(early.length()).isLessThan(64);
    assertThat(Checksums.match(early.toString(), "a\nb\n")).isTrue();
    assertThat(Checksums.match(early.toString(), "a\nc\n")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1_init, 10_more, -1",
    "a_b, a0, -1",
    "a, B, -1",
    "a, A, -1",
    "20260101_a, 20260102_a, -1",
    "add index, add_index, -1",
    "'x-1', 'x_1', 1",
    "x$, x1, -1",
    "same, same, 0",
    "aA, Aa, -1",
    "ab, abc, -1"
  })
  void prismaSortsAsIcuDoes(String a, String b, int order) {
    assertThat(Integer.signum(PrismaOrder.compare(a, b).orElseThrow())).isEqualTo(order);
    assertThat(Integer.signum(PrismaOrder.compare(b, a).orElseThrow())).isEqualTo(-order);
  }

  @Test
  void beyondAsciiNothingIsGuessed() {
    assertThat(PrismaOrder.compare("\u00e9a", "\u00e8b")).isEmpty();
    assertThat(PrismaOrder.compare("1\u00e9", "2\u00e8").orElseThrow()).isNegative();
  }

  @Test
  void anAdoptedNameFitsBetweenWhatIsAppliedAndWhatIsPending() {
    var now = Instant.parse("2026-11-22T23:00:00Z");
    assertThat(AdoptedName.between(List.of("20260101000000_a"), List.of(), now))
        .contains("20261122230000_adopted");
    assertThat(AdoptedName.between(List.of("20300101000000_a"), List.of(), now))
        .contains("20300101000000_a_adopted");
    assertThat(AdoptedName.between(List.of("init"), List.of("next"), now)).contains("init_adopted");
    assertThat(AdoptedName.between(List.of("1"), List.of("20260101000000_next"), now))
        .contains("1_adopted");
    assertThat(AdoptedName.between(List.of("x".repeat(255)), List.of(), now)).isEmpty();
  }

  @Test
  void aRowsStateIsReadFromItsTimes() {
    assertThat(row("1", true, false, 1).state()).isEqualTo(HistoryRow.State.APPLIED);
    assertThat(row("1", false, false, 0).state()).isEqualTo(HistoryRow.State.FAILED);
    assertThat(row("1", false, true, 0).state()).isEqualTo(HistoryRow.State.ROLLED_BACK);
    assertThat(row("1", true, true, 1).state()).isEqualTo(HistoryRow.State.ROLLED_BACK);
    assertThat(row("1", true, false, 0).onlyMarked()).isTrue();
  }

  static HistoryRow row(String name, boolean finished, boolean rolledBack, int steps) {
    var at = Instant.parse("2026-01-01T00:00:00Z");
    return new HistoryRow(
        name + finished + rolledBack,
        Sha256.hex("script of " + name),
        at,
        finished ? Optional.of(at) : Optional.empty(),
        name,
        Optional.empty(),
        rolledBack ? Optional.of(at) : Optional.empty(),
        steps);
  }

  @Test
  void aFailureIsReadBackFromItsLog() {
    var migration = new Migration("m", "SELECT 1;\n\nSELECT \u00e9;\n");
    var parts = List.of(new ScriptPart("SELECT 1", 0), new ScriptPart("SELECT \u00e9", 11));
    var error =
        new ScriptError(
            "42703",
            "ERROR",
            "column \"\u00e9\" does not exist",
            Optional.empty(),
            Optional.of("Perhaps another."),
            Optional.empty(),
            Optional.of(19),
            1);

    var failure =
        FailureLog.of(migration, parts, error, Outcome.Effects.ROLLED_BACK, Instant.EPOCH);

    assertThat(failure.line()).contains(3);
    assertThat(failure.position()).contains(19);
    assertThat(failure.statement()).contains("2 of 2");
    assertThat(failure.log())
        .contains(
            "Migration name: m",
            "Database error code: 42703",
            "HINT: Perhaps another.",
            ">  3 SELECT \u00e9;");
    var row =
        new HistoryRow(
            "id",
            "",
            Instant.EPOCH,
            Optional.empty(),
            "m",
            Optional.of(failure.log()),
            Optional.empty(),
            0);
    assertThat(FailureLog.read(row)).isEqualTo(failure);
    assertThat(FailureLog.headline(failure)).isEqualTo("ERROR: column \"\u00e9\" does not exist");
  }
}
