package dev.plumbline.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.model.Hazard.Code;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comments of Atlas and squawk waive, and what they do not. */
class DirectivesTest {

  private static final ObjectId NOTE = ObjectId.of(ObjectKind.COLUMN, "public", "orders", "note");
  private static final ObjectId QTY = ObjectId.of(ObjectKind.COLUMN, "public", "orders", "qty");
  private static final String DROP_NOTE = "alter table orders drop column note";
  private static final String DROP_QTY = "\nALTER TABLE public.\"orders\" DROP COLUMN qty";

  private static boolean waived(Code code, ObjectId object, String... statements) {
    return new Directives(List.of(statements)).waiving(code, object).isPresent();
  }

  @Test
  void aCommentIsAboutTheStatementBehindIt() {
    var first = "-- atlas:nolint DS103\n" + DROP_NOTE;
    assertThat(waived(Code.DL03, NOTE, first, DROP_QTY)).isTrue();
    assertThat(waived(Code.DL03, QTY, first, DROP_QTY)).isFalse();
    assertThat(
            waived(Code.DL03, QTY, DROP_NOTE, "\n/* squawk-ignore ban-drop-column */" + DROP_QTY))
        .isTrue();
  }

  @Test
  void aCommentBehindAStatementInItsLineIsNotAboutTheNext() {
    assertThat(waived(Code.DL03, QTY, DROP_NOTE, " -- atlas:nolint" + DROP_QTY)).isFalse();
  }

  @Test
  void namesAreThoseOfTheToolsOrOurs() {
    assertThat(
            waived(
                Code.LK01,
                NOTE,
                "-- squawk-ignore LK02, require-concurrent-index-creation\n" + DROP_NOTE))
        .isTrue();
    assertThat(waived(Code.DL03, NOTE, "-- atlas:nolint destructive\n" + DROP_NOTE)).isTrue();
    assertThat(waived(Code.DL03, NOTE, "-- atlas:nolint dl03\n" + DROP_NOTE)).isTrue();
    assertThat(waived(Code.DL03, NOTE, "-- atlas:nolint\n" + DROP_NOTE)).isTrue();
    assertThat(waived(Code.DL03, NOTE, "-- atlas:nolint because I say so\n" + DROP_NOTE)).isFalse();
    assertThat(waived(Code.DL03, NOTE, "-- squawk-ignore prefer-text-field\n" + DROP_NOTE))
        .isFalse();
    assertThat(waived(Code.DL03, NOTE, "-- squawk-ignored\n" + DROP_NOTE)).isFalse();
  }

  @Test
  void theTopIsAboutTheWholeScript() {
    assertThat(waived(Code.DL03, QTY, "-- atlas:nolint DS103\n\n" + DROP_NOTE, DROP_QTY)).isTrue();
    assertThat(waived(Code.LK10, QTY, "-- atlas:nolint DS103\n\n" + DROP_NOTE, DROP_QTY)).isFalse();
    assertThat(waived(Code.DL03, QTY, DROP_NOTE, "\n-- squawk-ignore-file\n" + DROP_QTY)).isTrue();
    assertThat(waived(Code.DL03, QTY, "-- squawk-ignore\n\n" + DROP_NOTE, DROP_QTY)).isFalse();
  }

  @Test
  void whatNobodyNamesIsWaivedOnlyByAllWhoCameNear() {
    var check = ObjectId.of(ObjectKind.CONSTRAINT, "public", "orders", "orders_qty_check");
    var add = "-- atlas:nolint LK07\nalter table orders add check (qty > 0)";
    assertThat(waived(Code.LK07, check, add, "\nselect 1")).isTrue();
    assertThat(waived(Code.LK07, check, add, "\nalter table orders add check (qty < 9)")).isFalse();
  }

  @Test
  void whatTheMigrationIsMustBeNamed() {
    var migration = TransactionHazards.migration("2_it");
    assertThat(waived(Code.TX01, migration, "-- atlas:nolint\n" + DROP_NOTE)).isFalse();
    assertThat(waived(Code.TX01, migration, "-- atlas:nolint PG103\n" + DROP_NOTE)).isTrue();
  }

  @Test
  void aTextIsNoComment() {
    assertThat(waived(Code.DL03, NOTE, "select '-- atlas:nolint\n'; " + DROP_NOTE)).isFalse();
  }
}
