package dev.plumbline.gitops;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kstatus, and with it Flux's {@code wait: true}, makes of a resource of a kind that it does
 * not know: the generic rules of its documentation, in its order.
 *
 * @see <a href="https://github.com/kubernetes-sigs/cli-utils/blob/master/pkg/kstatus/README.md">The
 *     rules</a>
 */
public enum Kstatus {
  /** Being deleted. */
  TERMINATING,
  /** Not there yet. */
  IN_PROGRESS,
  /** Will not get there by itself. */
  FAILED,
  /** There. */
  CURRENT;

  /**
   * @param resource a resource as maps, lists, texts, numbers and booleans
   */
  public static Kstatus of(Map<String, ?> resource) {
    var metadata = map(resource.get("metadata"));
    var status = map(resource.get("status"));
    if (metadata.get("deletionTimestamp") != null) {
      return TERMINATING;
    }
    if (status.get("observedGeneration") instanceof Number observed
        && metadata.get("generation") instanceof Number generation
        && observed.longValue() != generation.longValue()) {
      return IN_PROGRESS;
    }
    var conditions = status.get("conditions") instanceof List<?> list ? list : List.<Object>of();
    for (var each : conditions) {
      var condition = map(each);
      var holds = "True".equals(condition.get("status"));
      if (holds && "Reconciling".equals(condition.get("type"))) {
        return IN_PROGRESS;
      }
      if (holds && "Stalled".equals(condition.get("type"))) {
        return FAILED;
      }
    }
    for (var each : conditions) {
      var condition = map(each);
      if ("Ready".equals(condition.get("type")) && !"True".equals(condition.get("status"))) {
        return IN_PROGRESS;
      }
    }
    return CURRENT;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }
}
