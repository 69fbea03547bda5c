package dev.plumbline.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.migrate.Reason;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PacingTest {

  private static final ResourceID SHOP = new ResourceID("shop", "default");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Pacing pacing = new Pacing(() -> 0.5);

  @Test
  void pausesGrowFromASecondToFiveMinutesAndNeverEnd() {
    var pauses = new ArrayList<Long>();
    for (var i = 0; i < 100; i++) {
      assertThat(pacing.note(SHOP, Reason.UNREACHABLE, "")).isFalse();
      pauses.add(pacing.next(SHOP, MINUTE).toSeconds());
    }
    assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L).endsWith(300L);
  }

  @Test
  void successAndEveryOtherFailureBeginAnew() {
    pacing.note(SHOP, Reason.UNREACHABLE, "");
    pacing.note(SHOP, Reason.UNREACHABLE, "");
    pacing.note(SHOP, Reason.LOCK_NOT_AVAILABLE, "");
    assertThat(pacing.next(SHOP, MINUTE)).isEqualTo(Duration.ofSeconds(1));
    pacing.note(SHOP, Reason.UP_TO_DATE, "");
    assertThat(pacing.next(SHOP, MINUTE)).isEqualTo(MINUTE);
  }

  @Test
  void afterThreeTriesWithTheSameSecretAPersonShouldLook() {
    for (var i = 0; i < 3; i++) {
      assertThat(pacing.note(SHOP, Reason.AUTHENTICATION_FAILED, "v1")).isFalse();
    }
    assertThat(pacing.note(SHOP, Reason.AUTHENTICATION_FAILED, "v1")).isTrue();
    assertThat(pacing.next(SHOP, MINUTE)).isEqualTo(MINUTE);
    assertThat(pacing.note(SHOP, Reason.AUTHENTICATION_FAILED, "v2")).isFalse();
    assertThat(pacing.next(SHOP, MINUTE)).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void intervalsAreSpreadByATenth() {
    assertThat(new Pacing(() -> 0).next(SHOP, MINUTE)).isEqualTo(Duration.ofSeconds(54));
    assertThat(new Pacing(() -> 1).next(SHOP, MINUTE)).isEqualTo(Duration.ofSeconds(66));
  }
}
