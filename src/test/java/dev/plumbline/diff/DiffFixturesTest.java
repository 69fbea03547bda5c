package dev.plumbline.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.model.Plan;
import dev.plumbline.testing.Fixture;
import dev.plumbline.testing.PostgresServer;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every case in {@code src/test/resources/diff}: the plan is the one in the file, and {@link Judge}
 * is content with it.
 */
@Execution(ExecutionMode.CONCURRENT)
class DiffFixturesTest {

  @TestFactory
  Stream<DynamicTest> everyCaseOnEveryMajor() {
    return Judge.majors().flatMap(DiffFixturesTest::cases);
  }

  private static Stream<DynamicTest> cases(int major) {
    var server = Judge.server(major);
    return Fixture.all().stream()
        .filter(fixture -> major >= fixture.since())
        .map(
            fixture ->
                dynamicTest(
                    fixture.name() + " on " + major,
                    fixture.file().toUri(),
                    () -> judge(fixture, server)));
  }

  private static void judge(Fixture fixture, PostgresServer server) throws SQLException {
    var before = server.createDatabase();
    var after = server.createDatabase();
    try {
      server.execute(before, fixture.before());
      server.execute(after, fixture.after());
      var owners = fixture.name().startsWith("owner/");
      Judge.judge(
          server,
          before,
          after,
          owners,
          (way, plan) -> {
            if (way.equals("forth")) {
              compare(fixture, server.major(), plan);
            }
          });
    } finally {
      server.dropDatabase(before);
      server.dropDatabase(after);
    }
  }

  private static void compare(Fixture fixture, int major, Plan plan) {
    if (System.getProperty("golden", "").equals("write")) {
      fixture.writePlan(major, plan.script());
    } else {
      assertThat(plan.script()).isEqualTo(fixture.plan(major));
    }
  }
}
