package dev.plumbline.diff.generated;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.diff.Judge;
import dev.plumbline.testing.PostgresServer;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Random schemas and random changes of them: whatever the two are, the plan between them holds,
 * forth and back. {@code -Dproperties.from=1 -Dproperties.seeds=1000} chooses the seeds, {@code
 * -Dmajors=15,16,17,18} the servers; a failure shows its seed and the smallest pair that was found.
 */
@Execution(ExecutionMode.CONCURRENT)
class DifferPropertiesTest {

  private static final long FROM = Long.getLong("properties.from", 1);
  private static final long SEEDS = Long.getLong("properties.seeds", 8);
  private static final int MUTATIONS = Integer.getInteger("properties.mutations", 3);
  private static final int SHRINKING = Integer.getInteger("properties.shrinking", 120);

  @TestFactory
  Stream<DynamicTest> everyPlanHolds() {
    return Judge.majors()
        .flatMap(
            major -> {
              var server = Judge.server(major);
              return LongStream.range(FROM, FROM + SEEDS)
                  .mapToObj(
                      seed ->
                          dynamicTest("seed " + seed + " on " + major, () -> judge(seed, server)));
            });
  }

  private static void judge(long seed, PostgresServer server) {
    var random = new SplittableRandom(seed);
    var owners = random.nextInt(3) == 0;
    var trial = new Trial(server, owners);
    var database = server.createDatabase();
    try {
      var before = trial.make(database, Generator.model(random, 10 + random.nextInt(90)));
      var script = Script.of(before, server.major(), owners);
      for (var mutation = 1; mutation <= MUTATIONS; mutation++) {
        var after = Mutator.mutate(before, script, random);
        var failure = trial.run(database, after);
        if (failure.isPresent()) {
          var title = "seed %d, mutation %d on PostgreSQL %d%s";
          throw shrunk(
              title.formatted(seed, mutation, server.major(), owners ? ", with owners" : ""),
              trial,
              new Shrinker.Pair(before, after),
              failure.get());
        }
      }
    } finally {
      server.dropDatabase(database);
    }
  }

  private static AssertionError shrunk(
      String title, Trial trial, Shrinker.Pair pair, Trial.Failure failure) {
    var smaller = new Shrinker(trial, failure.signature(), SHRINKING).shrink(pair);
    var shown = trial.run(smaller.before(), smaller.after()).orElse(failure);
    return new AssertionError(
        """
        %s
        -- ## before
        %s-- ## after
        %s-- ## plan
        %s
        %s"""
            .formatted(
                title,
                trial.sql(smaller.before()),
                trial.sql(smaller.after()),
                shown.plan(),
                shown.cause().getMessage()),
        shown.cause());
  }
}
