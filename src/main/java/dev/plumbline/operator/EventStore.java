package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import dev.plumbline.migrate.Sha256;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Writes events. The same event has the same name, so that a repetition is counted and not listed
 * again.
 */
final class EventStore {

  private static final Logger LOG = Logger.getLogger(EventStore.class);
  private static final String REVISION = "plumbline.dev/revision";
  private static final String REPORTER = "plumbline";

  private final Clock clock;

  /** Events may be made and patched but not read; the latest few are remembered. */
  private final Map<String, Integer> repetitions =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
              return size() > 1_000;
            }
          });

  EventStore(Clock clock) {
    this.clock = clock;
  }

  /** Writes what can be written; an event that can't is logged, and nothing else suffers. */
  void publish(
      KubernetesClient client,
      DatabaseSchema resource,
      Optional<String> digest,
      List<Announcement> announcements) {
    for (var each : announcements) {
      LOG.infof(
          "%s/%s: %s: %s",
          resource.getMetadata().getNamespace(),
          resource.getMetadata().getName(),
          each.reason(),
          each.message());
      try {
        write(client, resource, digest, each);
      } catch (KubernetesClientException e) {
        LOG.warnf("event %s could not be written: %s", each.reason(), e.getMessage());
      }
    }
  }

  private void write(
      KubernetesClient client,
      DatabaseSchema resource,
      Optional<String> digest,
      Announcement announcement) {
    var metadata = resource.getMetadata();
    var now = Times.text(clock.instant());
    var same =
        Sha256.hexOf(List.of(metadata.getUid(), announcement.reason(), announcement.message()));
    var event =
        new EventBuilder()
            .withNewMetadata()
            .withName(metadata.getName() + "." + same.substring(0, 16))
            .withNamespace(metadata.getNamespace())
            .withAnnotations(digest.map(each -> Map.of(REVISION, each)).orElse(Map.of()))
            .endMetadata()
            .withNewInvolvedObject()
            .withApiVersion(resource.getApiVersion())
            .withKind(resource.getKind())
            .withNamespace(metadata.getNamespace())
            .withName(metadata.getName())
            .withUid(metadata.getUid())
            .withResourceVersion(metadata.getResourceVersion())
            .endInvolvedObject()
            .withType(announcement.warning() ? "Warning" : "Normal")
            .withReason(announcement.reason())
            .withMessage(announcement.message())
            .withReportingComponent(REPORTER)
            .withReportingInstance(REPORTER)
            .withNewSource()
            .withComponent(REPORTER)
            .endSource()
            .withFirstTimestamp(now)
            .withLastTimestamp(now)
            .withCount(1)
            .build();
    var events = client.v1().events().inNamespace(metadata.getNamespace());
    try {
      events.resource(event).create();
    } catch (KubernetesClientException e) {
      if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
        throw e;
      }
      var count = repetitions.merge(event.getMetadata().getName(), 2, (had, two) -> had + 1);
      events
          .withName(event.getMetadata().getName())
          .patch(
              PatchContext.of(PatchType.JSON_MERGE),
              "{\"count\": %d, \"lastTimestamp\": \"%s\"}".formatted(count, now));
    }
  }
}
