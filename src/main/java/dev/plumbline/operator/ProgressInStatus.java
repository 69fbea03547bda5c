package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchemaStatus;
import dev.plumbline.postgres.Onlooker;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.function.BiFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes into a status what is told of long work while a pass goes on, and nothing any more once
 * the pass has ended: what it found is written then.
 */
final class ProgressInStatus implements Onlooker {

  private static final Logger LOG = Logger.getLogger(ProgressInStatus.class);

  private final BiFunction<@Nullable DatabaseSchemaStatus, String, DatabaseSchemaStatus> next;
  private final Writing writing;
  private @Nullable DatabaseSchemaStatus last;
  private boolean ended;

  /** Writes one status after another. */
  @FunctionalInterface
  interface Writing {
    void write(@Nullable DatabaseSchemaStatus before, DatabaseSchemaStatus after);
  }

  /**
   * @param before the status as it stands
   * @param next a status with a word about what goes on
   * @param writing where it goes
   */
  ProgressInStatus(
      @Nullable DatabaseSchemaStatus before,
      BiFunction<@Nullable DatabaseSchemaStatus, String, DatabaseSchemaStatus> next,
      Writing writing) {
    this.last = before;
    this.next = next;
    this.writing = writing;
  }

  @Override
  public synchronized void hear(String message) {
    if (ended) {
      return;
    }
    var status = next.apply(last, message);
    try {
      writing.write(last, status);
      last = status;
    } catch (KubernetesClientException e) {
      // The work is what matters; the next word may get through.
      LOG.debugf(e, "could not be written: %s", message);
    }
  }

  /**
   * @return the status as it stands
   */
  synchronized @Nullable DatabaseSchemaStatus end() {
    ended = true;
    return last;
  }
}
