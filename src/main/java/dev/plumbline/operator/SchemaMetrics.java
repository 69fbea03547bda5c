package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchemaStatus;
import dev.plumbline.api.DriftStatus;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Figures about each resource, labelled with its namespace and name; they go when it goes. The time
 * of the last look is here and not in the status, where it would be a write each time.
 */
final class SchemaMetrics {

  private final MeterRegistry registry;
  private final Map<ResourceID, Figures> figures = new ConcurrentHashMap<>();

  /**
   * @param registry where they are kept
   */
  SchemaMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /**
   * @param resource that was looked at
   * @param status what came of it
   * @param took how long it took
   * @param succeeded whether the database was reached and compared
   * @param now the time
   */
  void looked(
      ResourceID resource,
      DatabaseSchemaStatus status,
      Duration took,
      boolean succeeded,
      Instant now) {
    figures.computeIfAbsent(resource, Figures::new).set(status, took, succeeded, now);
  }

  /**
   * @param resource whose migrations were applied
   * @param count how many
   * @param took how long the pass took that applied them
   */
  void applied(ResourceID resource, int count, Duration took) {
    figures.computeIfAbsent(resource, Figures::new).applied(count, took);
  }

  /** Removes a resource's figures. */
  void forget(ResourceID resource) {
    var gone = figures.remove(resource);
    if (gone != null) {
      gone.remove();
    }
  }

  private final class Figures {
    private final Tags tags;
    private final List<Meter> meters = new ArrayList<>();
    private final Timer checks;
    private final Timer applies;
    private Map<Tags, Gauge> driftObjects =
        new TreeMap<>(java.util.Comparator.comparing(Tags::toString));
    private @Nullable Gauge server;
    private String serverVersion = "";
    private volatile double ready;
    private volatile double driftSince;
    private volatile double pending;
    private volatile double failed;
    private volatile double lastSuccess;

    Figures(ResourceID resource) {
      tags = Tags.of("namespace", resource.getNamespace().orElse(""), "name", resource.getName());
      gauge("plumbline.schema.ready", "1 while the condition Ready is True", () -> ready);
      gauge(
          "plumbline.drift.first.seen.timestamp.seconds",
          "when the present drift was first seen; 0 without drift",
          () -> driftSince);
      gauge("plumbline.pending.migrations", "migrations that are not applied", () -> pending);
      gauge(
          "plumbline.failed.migration",
          "1 while a failed migration waits for a decision",
          () -> failed);
      gauge(
          "plumbline.last.success.timestamp.seconds",
          "when the database was last reached and compared",
          () -> lastSuccess);
      checks =
          Timer.builder("plumbline.check.duration")
              .description("time a look at the database took")
              .tags(tags)
              .register(registry);
      applies =
          Timer.builder("plumbline.apply.duration")
              .description("time a pass took that applied migrations")
              .tags(tags)
              .register(registry);
      meters.add(checks);
      meters.add(applies);
    }

    private void gauge(String name, String description, java.util.function.Supplier<Number> value) {
      meters.add(Gauge.builder(name, value).description(description).tags(tags).register(registry));
    }

    synchronized void set(
        DatabaseSchemaStatus status, Duration took, boolean succeeded, Instant now) {
      ready =
          Conditions.find(status.conditions(), Words.READY)
                  .filter(each -> each.status().equals(Words.TRUE))
                  .isPresent()
              ? 1
              : 0;
      var migrations = status.migrations();
      pending = migrations == null ? 0 : migrations.total() - migrations.applied();
      failed = migrations == null || migrations.failed() == null ? 0 : 1;
      driftSince =
          status.drift() == null ? 0 : Instant.parse(status.drift().since()).getEpochSecond();
      if (succeeded) {
        lastSuccess = now.getEpochSecond();
        checks.record(took);
      }
      drift(status.drift());
      if (status.database() != null && status.database().server() != null) {
        server(status.database().server());
      }
    }

    synchronized void applied(int count, Duration took) {
      if (count > 0) {
        applies.record(took);
      }
    }

    synchronized void remove() {
      meters.forEach(registry::remove);
      driftObjects.values().forEach(registry::remove);
      if (server != null) {
        registry.remove(server);
      }
    }

    private void drift(@Nullable DriftStatus drift) {
      driftObjects.values().forEach(registry::remove);
      driftObjects.clear();
      if (drift == null || drift.changes() == null) {
        return;
      }
      var counts = new TreeMap<String, Integer>();
      drift
          .changes()
          .forEach(each -> counts.merge(each.kind() + "\0" + each.change(), 1, Integer::sum));
      counts.forEach(
          (key, count) -> {
            var cut = key.indexOf('\0');
            var labels =
                tags.and(
                    Tag.of("kind", key.substring(0, cut)),
                    Tag.of("change", key.substring(cut + 1)));
            driftObjects.put(
                labels,
                Gauge.builder("plumbline.drift.objects", () -> count)
                    .description("objects that differ from the history, at most 50")
                    .tags(labels)
                    .register(registry));
          });
    }

    private void server(String version) {
      if (version.equals(serverVersion)) {
        return;
      }
      if (server != null) {
        registry.remove(server);
      }
      serverVersion = version;
      server =
          Gauge.builder("plumbline.target.info", () -> 1)
              .description("the server behind a resource")
              .tags(tags.and("server_version", version))
              .register(registry);
    }
  }
}
