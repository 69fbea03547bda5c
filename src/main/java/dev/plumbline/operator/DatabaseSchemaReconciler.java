package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import dev.plumbline.api.DatabaseSchemaStatus;
import dev.plumbline.migrate.Outcome;
import dev.plumbline.migrate.Reason;
import dev.plumbline.operator.Statuses.Pass;
import dev.plumbline.postgres.Engine;
import dev.plumbline.postgres.Onlooker;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.config.informer.Informer;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.EventSource;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import io.javaoperatorsdk.operator.processing.retry.GradualRetry;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.HttpURLConnection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes in, Kubernetes out: reads what is desired, has the engine do its work, reports. Every
 * choice about a database is made in {@code migrate}, every effect on it happens in {@code
 * postgres}.
 *
 * <p>What fails is an outcome with a reason and is tried again at the pace that {@link Pacing}
 * sets; only an API server that can't be written to is an exception.
 */
@Singleton
@ControllerConfiguration(
    name = "databaseschema",
    fieldManager = Written.FIELD_MANAGER,
    generationAwareEventProcessing = false,
    triggerReconcilerOnAllEvents = true,
    informer = @Informer(onUpdateFilter = OnWhatMatters.class))
@GradualRetry(
    maxAttempts = -1,
    initialInterval = 1_000,
    intervalMultiplier = 2,
    maxInterval = 300_000)
public final class DatabaseSchemaReconciler implements Reconciler<DatabaseSchema> {

  private static final Logger LOG = Logger.getLogger(DatabaseSchemaReconciler.class);
  private static final Duration DEFAULT_INTERVAL = Duration.ofMinutes(1);

  private final Engine engine;
  private final SchemaMetrics metrics;
  private final Clock clock;
  private final EventStore events;
  private final Pacing pacing = new Pacing(() -> ThreadLocalRandom.current().nextDouble());
  private final SimpleInboundEventSource<DatabaseSchema> dependents =
      new SimpleInboundEventSource<>("dependents");
  private @Nullable WatchedObjects objects;

  /**
   * @param engine does what is to be done with databases
   * @param registry where figures about resources are kept
   */
  @Inject
  public DatabaseSchemaReconciler(Engine engine, MeterRegistry registry) {
    this(engine, registry, Clock.systemUTC());
  }

  DatabaseSchemaReconciler(Engine engine, MeterRegistry registry, Clock clock) {
    this.engine = engine;
    this.metrics = new SchemaMetrics(registry);
    this.clock = clock;
    this.events = new EventStore(clock);
  }

  @Override
  public List<EventSource<?, DatabaseSchema>> prepareEventSources(
      EventSourceContext<DatabaseSchema> context) {
    var watched = new WatchedObjects(context);
    objects = watched;
    var sources = new ArrayList<>(watched.eventSources());
    sources.add(dependents);
    return sources;
  }

  @Override
  public UpdateControl<DatabaseSchema> reconcile(
      DatabaseSchema resource, Context<DatabaseSchema> context) {
    var id = ResourceID.fromResource(resource);
    if (context.isPrimaryResourceDeleted() || resource.isMarkedForDeletion()) {
      metrics.forget(id);
      pacing.forget(id);
      watched().forget(id);
      return UpdateControl.noUpdate();
    }
    if (Boolean.TRUE.equals(resource.getSpec().suspend())) {
      var status =
          Statuses.suspended(resource.getStatus(), pass(resource, Optional.empty(), false));
      write(resource, resource.getStatus(), status, context);
      return UpdateControl.noUpdate();
    }
    try {
      var look = look(resource, context);
      return UpdateControl.<DatabaseSchema>noUpdate().rescheduleAfter(look);
    } catch (CancellationException e) {
      LOG.infof("%s: left as it is, for the operator ends: %s", id, e.getMessage());
      return UpdateControl.noUpdate();
    }
  }

  private Duration look(DatabaseSchema resource, Context<DatabaseSchema> context) {
    var id = ResourceID.fromResource(resource);
    var started = clock.instant();
    var before = resource.getStatus();
    Optional<Inputs> inputs = Optional.empty();
    Outcome outcome;
    try {
      var read = Inputs.read(resource, watched().seenBy(resource));
      inputs = Optional.of(read);
      var waits = Dependencies.notReady(resource, read, context.getPrimaryCache());
      if (waits.isPresent()) {
        outcome = Outcome.stopped(Reason.DEPENDENCY_NOT_READY, waits.get());
      } else {
        var working = workToDo(resource, read);
        if (working) {
          before = Statuses.working(before, pass(resource, inputs, false));
          write(resource, resource.getStatus(), before, context);
        }
        var progress =
            new ProgressInStatus(
                before,
                (earlier, message) ->
                    Statuses.working(earlier, pass(resource, Optional.of(read), false), message),
                (earlier, next) -> write(resource, earlier, next, context));
        try {
          outcome = run(resource, read, progress, context);
        } finally {
          before = progress.end();
        }
      }
    } catch (BadInput e) {
      outcome = Outcome.stopped(e.reason(), e.sentence());
    } catch (KubernetesClientException e) {
      LOG.warnf(e, "%s: what the resource names could not be read", id);
      outcome =
          Outcome.stopped(
              Reason.INTERNAL_ERROR,
              "The API server did not say what the resource names (HTTP %d): see to the operator's rights; it is tried again."
                  .formatted(e.getCode()));
    }
    return report(resource, before, inputs, outcome, started, context);
  }

  /** Runs the engine; where the password was refused, once more with what the Secret says now. */
  private Outcome run(
      DatabaseSchema resource, Inputs inputs, Onlooker onlooker, Context<DatabaseSchema> context) {
    var outcome = runOnce(resource, inputs, onlooker, context);
    if (outcome.reason() != Reason.AUTHENTICATION_FAILED) {
      return outcome;
    }
    var fresh = Inputs.read(resource, watched().freshlySeenBy(resource));
    return fresh.secretVersions().equals(inputs.secretVersions())
        ? outcome
        : runOnce(resource, fresh, onlooker, context);
  }

  private Outcome runOnce(
      DatabaseSchema resource, Inputs inputs, Onlooker onlooker, Context<DatabaseSchema> context) {
    var adopted = new AdoptedStore(context.getClient(), resource, watched()::wrote);
    try {
      return engine.run(inputs.connections(), inputs.desired(), adopted, onlooker);
    } catch (BadInput e) {
      return Outcome.stopped(e.reason(), e.sentence());
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.errorf(e, "%s: unforeseen", ResourceID.fromResource(resource));
      return Outcome.stopped(
          Reason.INTERNAL_ERROR,
          "Something unforeseen happened (%s): the operator's log has more; it is tried again."
              .formatted(e.getClass().getSimpleName()));
    }
  }

  private Duration report(
      DatabaseSchema resource,
      @Nullable DatabaseSchemaStatus before,
      Optional<Inputs> inputs,
      Outcome outcome,
      Instant started,
      Context<DatabaseSchema> context) {
    var id = ResourceID.fromResource(resource);
    var namespace = resource.getMetadata().getNamespace();
    var hopeless = pacing.note(id, outcome.reason(), inputs.map(Inputs::secretVersions).orElse(""));
    var pass = pass(resource, inputs, hopeless);
    var after = Statuses.next(before, outcome, pass);
    try {
      new ReportStore(context.getClient(), name -> watched().metadata(namespace, name))
          .publish(resource, outcome);
    } catch (KubernetesClientException e) {
      LOG.warnf(e, "%s: the report could not be written; it is tried again", id);
    }
    if (write(resource, before, after, context)) {
      events.publish(
          context.getClient(),
          resource,
          pass.digest(),
          Announcement.between(resource.getStatus(), after, started));
      tellDependents(id, before, after);
    }
    var took = Duration.between(started, clock.instant());
    metrics.looked(id, after, took, outcome.server().isPresent(), clock.instant());
    metrics.applied(id, appliedMore(resource.getStatus(), after), took);
    return pacing.next(
        id, Durations.parse(resource.getSpec().interval(), "interval", DEFAULT_INTERVAL));
  }

  /** Writes a status that differs from the one before; says whether the resource is still there. */
  private boolean write(
      DatabaseSchema resource,
      @Nullable DatabaseSchemaStatus before,
      DatabaseSchemaStatus after,
      Context<DatabaseSchema> context) {
    if (after.equals(before)) {
      return true;
    }
    var next = new DatabaseSchema();
    next.getMetadata().setName(resource.getMetadata().getName());
    next.getMetadata().setNamespace(resource.getMetadata().getNamespace());
    next.getMetadata().setUid(resource.getMetadata().getUid());
    next.setStatus(after);
    try {
      context.resourceOperations().serverSideApplyPrimaryStatus(next);
      return true;
    } catch (KubernetesClientException e) {
      if (isGone(e)) {
        LOG.debugf("%s went while it was worked on", ResourceID.fromResource(resource));
        return false;
      }
      throw e;
    }
  }

  /** It was deleted, or deleted and made again: then its uid is another. */
  private static boolean isGone(KubernetesClientException e) {
    return e.getCode() == HttpURLConnection.HTTP_NOT_FOUND
        || e.getCode() == HttpURLConnection.HTTP_CONFLICT;
  }

  private void tellDependents(
      ResourceID id, @Nullable DatabaseSchemaStatus before, DatabaseSchemaStatus after) {
    if (isReady(after) && (before == null || !isReady(before))) {
      watched().dependents(id).forEach(dependents::propagateEvent);
    }
  }

  private static boolean isReady(DatabaseSchemaStatus status) {
    return Conditions.find(status.conditions(), Words.READY)
        .filter(each -> each.status().equals(Words.TRUE))
        .isPresent();
  }

  /** Whether this pass will do more than look: then it says so before. */
  private static boolean workToDo(DatabaseSchema resource, Inputs inputs) {
    var status = resource.getStatus();
    return status == null
        || !Objects.equals(status.observedGeneration(), resource.getMetadata().getGeneration())
        || !inputs.digest().equals(status.lastAttemptedDigest())
        || Decisions.anyNew(inputs.asked(), status)
        || approves(inputs, status.plan());
  }

  private static boolean approves(Inputs inputs, DatabaseSchemaStatus.@Nullable Plan plan) {
    return plan != null
        && inputs
            .desired()
            .approval()
            .filter(each -> each.startsWith(plan.fingerprint()))
            .isPresent();
  }

  private Pass pass(DatabaseSchema resource, Optional<Inputs> inputs, boolean hopeless) {
    var annotations = Optional.ofNullable(resource.getMetadata().getAnnotations()).orElse(Map.of());
    var drift = resource.getSpec().drift();
    return new Pass(
        resource.getMetadata().getName(),
        resource.getMetadata().getGeneration(),
        inputs.map(Inputs::digest),
        Requests.requestedAt(annotations),
        inputs.map(Inputs::asked).orElse(List.of()),
        drift != null && Boolean.TRUE.equals(drift.affectsReady()),
        hopeless,
        clock.instant());
  }

  private static int appliedMore(
      @Nullable DatabaseSchemaStatus before, DatabaseSchemaStatus after) {
    var was = before == null || before.migrations() == null ? 0 : before.migrations().applied();
    return after.migrations() == null ? 0 : after.migrations().applied() - was;
  }

  private WatchedObjects watched() {
    return Objects.requireNonNull(objects, "event sources are prepared before resources come");
  }
}
