package dev.plumbline.postgres;

import dev.plumbline.model.Snapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The schemas of targets as they were last read, each for as long as the counters of its server
 * stand still, and an hour at most. Safe for use by many threads.
 */
final class SeenSchemas {

  private static final int MOST = 256;
  private static final Duration HOLD = Duration.ofHours(1);

  private final Clock clock;
  private final Map<String, Seen> schemas =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > MOST;
        }
      };

  private record Seen(String counters, Snapshot schema, Instant at) {}

  SeenSchemas(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param counters as they stand now
   * @return the schema, where it was read under the same counters
   */
  synchronized Optional<Snapshot> find(ShadowPlace place, String counters) {
    return Optional.ofNullable(schemas.get(key(place)))
        .filter(seen -> seen.counters().equals(counters))
        .filter(seen -> seen.at().plus(HOLD).isAfter(clock.instant()))
        .map(Seen::schema);
  }

  /**
   * @param counters as they stood before the schema was read
   */
  synchronized void keep(ShadowPlace place, String counters, Snapshot schema) {
    schemas.put(key(place), new Seen(counters, schema, clock.instant()));
  }

  private static String key(ShadowPlace place) {
    var target = place.connections().target();
    return String.join(
        "\0",
        target.host(),
        Integer.toString(target.port()),
        target.database(),
        target.user(),
        target.role().orElse(""),
        place.facts().systemIdentifier().orElse(""),
        place.desired().historySchema(),
        String.join("\0", place.desired().schemas()));
  }
}
