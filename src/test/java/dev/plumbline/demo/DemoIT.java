package dev.plumbline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The README's first command keeps its promise. */
class DemoIT {

  @Test
  void theLessonIsPlayedToItsEnd() {
    var shown = new ByteArrayOutputStream();
    new Demo(new PrintStream(shown, true, StandardCharsets.UTF_8)).run(false);
    assertThat(shown.toString(StandardCharsets.UTF_8))
        .containsSubsequence(
            "starting kube-apiserver",
            "1. Migrations are applied",
            "UpToDate   2/2",
            "2. A migration fails",
            "MigrationFailed   2/3",
            "contains null values",
            "3. It is resolved",
            "UpToDate   3/3",
            "4. Somebody changes the database by hand",
            "DROP TABLE public.handmade;",
            "5. The drift is reverted",
            "6. Again a table made by hand",
            "CREATE TABLE public.coupon",
            "7. In sync",
            "UpToDate",
            "4/4",
            "What next:");
  }
}
