package dev.plumbline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.api.Condition;
import dev.plumbline.api.DatabaseSchema;
import dev.plumbline.api.DatabaseSchemaStatus;
import dev.plumbline.testing.ApiServer;
import dev.plumbline.testing.PostgresServer;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One user with a namespace, a database and a resource called {@code shop}; what tests of stories
 * say is said in their words.
 */
final class Story {

  static final String NAME = "shop";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KubernetesClient client;
  private final PostgresServer server;
  private final String namespace;
  private final String database;

  private Story(ApiServer kubernetes, PostgresServer server) {
    this.client = kubernetes.client();
    this.server = server;
    this.namespace = kubernetes.createNamespace();
    this.database = server.createDatabase();
  }

  /** A new namespace and an empty database; the operator runs. */
  static Story begin() {
    return begin(PostgresServer.shared(18));
  }

  static Story begin(PostgresServer server) {
    RunningOperator.shared();
    return new Story(ApiServer.shared(), server);
  }

  /** On servers of its own, where the test itself sees to the operator. */
  static Story begin(ApiServer kubernetes, PostgresServer server) {
    return new Story(kubernetes, server);
  }

  /** Waits until some session of the database runs a statement with this text. */
  Story awaitRunning(String text) {
    return eventually(
        "running " + text,
        () ->
            !query(
                    """
                    select 1 from pg_stat_activity
                     where datname = current_database() and state = 'active'
                       and pid <> pg_backend_pid() and query like '%%%s%%'
                    """
                        .formatted(text))
                .isEmpty());
  }

  String namespace() {
    return namespace;
  }

  String database() {
    return database;
  }

  PostgresServer server() {
    return server;
  }

  KubernetesClient client() {
    return client;
  }

  /** Writes the ConfigMap {@code shop-migrations}: key, text, key, text… */
  Story migrations(String... keysAndTexts) {
    return configMap("shop-migrations", Map.of(), keysAndTexts);
  }

  Story configMap(String name, Map<String, String> labels, String... keysAndTexts) {
    var data = new java.util.LinkedHashMap<String, String>();
    for (var i = 0; i < keysAndTexts.length; i += 2) {
      data.put(keysAndTexts[i], keysAndTexts[i + 1]);
    }
    client
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .withLabels(labels)
                .endMetadata()
                .withData(data)
                .build())
        .createOr(existing -> existing.update());
    return this;
  }

  Story binaryConfigMap(String name, Map<String, String> base64) {
    client
        .resource(
            new ConfigMapBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .withBinaryData(base64)
                .build())
        .createOr(existing -> existing.update());
    return this;
  }

  /** Writes the Secret {@code shop-db} with the database's URL. */
  Story secret() {
    return secret("shop-db", Map.of("url", server.url(database)));
  }

  Story secret(String name, Map<String, String> values) {
    client
        .resource(
            new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withNamespace(namespace)
                .endMetadata()
                .withStringData(values)
                .build())
        .createOr(existing -> existing.update());
    return this;
  }

  /** Applies the resource with the usual database and migrations and more lines of spec. */
  Story resource(String... moreOfSpec) {
    var yaml =
        """
        database: {urlFrom: {secretKeyRef: {name: shop-db, key: url}}}
        migrations: {configMaps: [{name: shop-migrations}]}
        interval: 2s
        """
            + String.join("\n", moreOfSpec);
    return resourceOf(NAME, yaml);
  }

  Story resourceOf(String name, String spec) {
    var resource =
        Serialization.unmarshal(
            """
            apiVersion: plumbline.dev/v1alpha1
            kind: DatabaseSchema
            metadata: {name: %s, namespace: %s}
            spec:
            %s
            """
                .formatted(name, namespace, spec.indent(2)),
            GenericKubernetesResource.class);
    client.resource(resource).fieldManager("user").forceConflicts().serverSideApply();
    return this;
  }

  Story annotate(String key, String value) {
    client
        .resources(DatabaseSchema.class)
        .inNamespace(namespace)
        .withName(NAME)
        .patch(
            PatchContext.of(PatchType.JSON_MERGE),
            Serialization.asJson(Map.of("metadata", Map.of("annotations", Map.of(key, value)))));
    return this;
  }

  /** Runs SQL in the database as its administrator, behind the operator's back. */
  Story sql(String sql) {
    server.execute(database, sql);
    return this;
  }

  /** The first column of each row. */
  List<String> query(String sql) {
    try (var connection = server.connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean hasTable(String name) {
    return !query(
            "select to_regclass('" + name + "') where to_regclass('" + name + "') is not null")
        .isEmpty();
  }

  /** Names in the history that are applied, in order. */
  List<String> applied() {
    return query(
        "select migration_name from _prisma_migrations where finished_at is not null and"
            + " rolled_back_at is null order by started_at");
  }

  /** What became of each row of a migration, oldest first. */
  List<String> rows(String migration) {
    return query(
        """
        select case when rolled_back_at is not null then 'rolled back'
                    when finished_at is not null then 'applied' else 'failed' end
          from _prisma_migrations where migration_name = '%s' order by started_at
        """
            .formatted(migration));
  }

  /** What came of the resolutions: subject, decision, outcome. */
  List<String> outcomes() {
    var resolutions = status().resolutions();
    return resolutions == null
        ? List.of()
        : resolutions.stream()
            .map(
                each ->
                    Stream.of(each.migration(), each.drift(), each.target())
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse("?")
                        + " "
                        + each.as()
                        + " "
                        + each.outcome())
            .toList();
  }

  Story eventually(String what, java.util.concurrent.Callable<Boolean> holds) {
    Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(holds);
    return this;
  }

  Story eventuallyNoConfigMap(String name) {
    return eventually("no ConfigMap " + name, () -> configMap(name) == null);
  }

  /** The resource as the API server has it. */
  Map<String, ?> raw() {
    var resource =
        client
            .genericKubernetesResources("plumbline.dev/v1alpha1", "DatabaseSchema")
            .inNamespace(namespace)
            .withName(NAME)
            .get();
    @SuppressWarnings("unchecked")
    Map<String, ?> all = Serialization.unmarshal(Serialization.asJson(resource), Map.class);
    return all;
  }

  /** Changes with every write of the resource. */
  String version() {
    return client
        .resources(DatabaseSchema.class)
        .inNamespace(namespace)
        .withName(NAME)
        .get()
        .getMetadata()
        .getResourceVersion();
  }

  DatabaseSchemaStatus status() {
    return status(NAME);
  }

  DatabaseSchemaStatus status(String name) {
    var resource =
        client.resources(DatabaseSchema.class).inNamespace(namespace).withName(name).get();
    var status = resource == null ? null : resource.getStatus();
    return status == null
        ? new DatabaseSchemaStatus(null, null, null, null, null, null, null, null, null, null, null)
        : status;
  }

  Story awaitReady() {
    await("Ready=True", status -> is(status, "Ready", "True"));
    return this;
  }

  /** Waits until the condition has this status and reason. */
  Condition await(String type, String status, String reason) {
    var reached =
        await(
            type + "=" + status + " " + reason,
            each -> {
              var condition = condition(each, type);
              return condition != null
                  && condition.status().equals(status)
                  && condition.reason().equals(reason);
            });
    return java.util.Objects.requireNonNull(condition(reached, type));
  }

  DatabaseSchemaStatus await(String what, Predicate<DatabaseSchemaStatus> holds) {
    return await(NAME, what, holds);
  }

  DatabaseSchemaStatus await(String name, String what, Predicate<DatabaseSchemaStatus> holds) {
    try {
      return Awaitility.await(what)
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(100))
          .until(
              () -> status(name), status -> generationIsSeen(name, status) && holds.test(status));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "waited in vain for " + what + ":\n" + Serialization.asYaml(status(name)), e);
    }
  }

  private boolean generationIsSeen(String name, DatabaseSchemaStatus status) {
    var resource =
        client.resources(DatabaseSchema.class).inNamespace(namespace).withName(name).get();
    var reconciling = condition(status, "Reconciling");
    assertThat(is(status, "Reconciling", "True") && is(status, "Stalled", "True"))
        .as("Reconciling and Stalled exclude each other")
        .isFalse();
    return resource != null
        && resource.getMetadata().getGeneration().equals(status.observedGeneration())
        && (reconciling == null || reconciling.reason().equals("ProgressingWithRetry"));
  }

  static boolean is(DatabaseSchemaStatus status, String type, String wanted) {
    var condition = condition(status, type);
    return condition != null && condition.status().equals(wanted);
  }

  static @Nullable Condition condition(DatabaseSchemaStatus status, String type) {
    return status.conditions() == null
        ? null
        : status.conditions().stream()
            .filter(each -> each.type().equals(type))
            .findFirst()
            .orElse(null);
  }

  @Nullable ConfigMap configMap(String name) {
    return client.configMaps().inNamespace(namespace).withName(name).get();
  }

  List<Event> events() {
    return client.v1().events().inNamespace(namespace).list().getItems();
  }

  Story hasEvent(String reason, String part) {
    Awaitility.await("event " + reason)
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(events())
                    .anySatisfy(
                        event -> {
                          assertThat(event.getReason()).isEqualTo(reason);
                          assertThat(event.getMessage()).contains(part);
                        }));
    return this;
  }
}
