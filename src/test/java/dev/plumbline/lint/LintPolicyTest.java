package dev.plumbline.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.lint.LintPolicy.Waiver;
import dev.plumbline.lint.MigrationHazard.RowsInTheWay;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.TableSize;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which hazards hold, and who takes them. */
class LintPolicyTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final MigrationHazard INDEX =
      new MigrationHazard(
          "2_it",
          Hazard.of(
              Code.LK01, ObjectId.of(ObjectKind.INDEX, "public", "notes"), "builds an index"));

  private static MigrationHazard sized(long bytes) {
    var size = new TableSize(Optional.of(1L), bytes);
    return INDEX.with(INDEX.hazard().weighed(size), Optional.empty());
  }

  private static Waiver waiver(String object, String expires) {
    return new Waiver(
        Code.LK01,
        object,
        Optional.of("few rows"),
        Optional.of(expires).filter(day -> !day.isEmpty()).map(LocalDate::parse));
  }

  @Test
  void codesAndSeveritiesHold() {
    assertThat(LintPolicy.NONE.fails(INDEX)).isFalse();
    assertThat(LintPolicy.of(List.of("LK01"), List.of()).fails(INDEX)).isTrue();
    assertThat(LintPolicy.of(List.of("LK02"), List.of()).fails(INDEX)).isFalse();
    assertThat(LintPolicy.of(List.of("Warning"), List.of()).fails(INDEX)).isTrue();
    assertThat(LintPolicy.of(List.of("Error"), List.of()).fails(sized(0))).isFalse();
    assertThat(LintPolicy.of(List.of("Error"), List.of()).fails(sized(1L << 30))).isTrue();
    assertThat(LintPolicy.of(List.of("Error", "Info"), List.of()).fails(sized(0))).isTrue();
  }

  @Test
  void whatDoesNotExistIsRefusedWithTheList() {
    assertThatThrownBy(() -> LintPolicy.of(List.of("LK99"), List.of()))
        .hasMessageContainingAll("LK99", "DL01", "SE01", "Warning");
  }

  @Test
  void aRuleTakesWhatItNamesUntilItsLastDay() {
    var policy = LintPolicy.of(List.of("LK01"), List.of(waiver("public.n*s", "2026-11-25")));
    var taken = policy.judged(INDEX, Optional.empty(), TODAY);
    assertThat(taken.waived().orElseThrow()).contains("2026-11-25", "few rows");
    assertThat(taken.byPolicy()).isTrue();
    assertThat(policy.fails(taken)).isFalse();

    var later = policy.judged(INDEX, Optional.empty(), TODAY.plusDays(1));
    assertThat(later.waived()).isEmpty();
    assertThat(later.message()).contains("expired on 2026-11-25");
    assertThat(policy.fails(later)).isTrue();

    var other = LintPolicy.of(List.of("LK01"), List.of(waiver("public.x*", "")));
    assertThat(other.fails(other.judged(INDEX, Optional.empty(), TODAY))).isTrue();
  }

  @Test
  void noRowInTheWayIsNoError() {
    var hazard =
        new MigrationHazard(
            "2_it",
            Hazard.of(
                Code.MF04, ObjectId.of(ObjectKind.COLUMN, "public", "t", "c"), "fails on NULL"));
    assertThat(hazard.severityWord()).isEqualTo("Error");
    var none = hazard.with(hazard.hazard(), Optional.of(new RowsInTheWay(0, true)));
    assertThat(none.severityWord()).isEqualTo("Info");
    assertThat(none.message()).contains("no row is in the way");
    var unknown = hazard.with(hazard.hazard(), Optional.of(new RowsInTheWay(0, false)));
    assertThat(unknown.severityWord()).isEqualTo("Error");
    var some = hazard.with(hazard.hazard(), Optional.of(new RowsInTheWay(3, true)));
    assertThat(some.message()).contains("3 rows are in the way");
  }
}
