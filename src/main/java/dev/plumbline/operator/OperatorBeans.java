package dev.plumbline.operator;

import dev.plumbline.postgres.PostgresEngine;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the running operator is put together from, beside its reconciler. */
@Singleton
public final class OperatorBeans {

  private static final Logger LOG = Logger.getLogger(OperatorBeans.class);

  @Produces
  @Singleton
  PostgresEngine engine() {
    return new PostgresEngine();
  }

  /** Before the operator waits for its reconciliations to end, they are made to end. */
  void end(@Observes @Priority(1) ShutdownEvent event, PostgresEngine engine) {
    engine.close();
  }

  /**
   * The operator SDK registers its events with and without the tag {@code action}. Prometheus takes
   * one set of tags a name, and its objection would fly through the informer and lose the event.
   */
  @Produces
  @Singleton
  MeterFilter everyEventHasAnAction() {
    return new MeterFilter() {
      @Override
      public Meter.Id map(Meter.Id id) {
        return id.getName().endsWith("events.received") && id.getTag("action") == null
            ? id.withTag(Tag.of("action", "none"))
            : id;
      }
    };
  }

  /**
   * One of several copies works, the others wait. A copy that loses its lease ends: its migrations
   * are fenced by the database's advisory lock, its view of the cluster by nothing.
   *
   * <p>The SDK's own way to end calls {@code System.exit} within a shutdown hook, which hangs.
   *
   * @return nothing where there is one copy only
   */
  @SuppressWarnings("deprecation") // the builder refuses what is needed here
  @Produces
  @Dependent
  @Nullable LeaderElectionConfiguration leaderElection(
      @ConfigProperty(name = "plumbline.leader-election", defaultValue = "false") boolean wanted,
      @ConfigProperty(name = "plumbline.lease", defaultValue = "plumbline") String lease,
      @ConfigProperty(name = "pod.namespace") Optional<String> namespace,
      @ConfigProperty(name = "pod.name") Optional<String> identity) {
    if (!wanted) {
      return null;
    }
    return new LeaderElectionConfiguration(
        lease,
        namespace.orElse(null),
        LeaderElectionConfiguration.LEASE_DURATION_DEFAULT_VALUE,
        LeaderElectionConfiguration.RENEW_DEADLINE_DEFAULT_VALUE,
        LeaderElectionConfiguration.RETRY_PERIOD_DEFAULT_VALUE,
        identity.orElse(null),
        new LeaderCallbacks(
            () -> LOG.info("leading"),
            () -> {
              LOG.info("no longer leading");
              Quarkus.asyncExit(1);
            },
            leader -> LOG.infof("the leader is %s", leader)),
        false);
  }
}
