package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known: a view of the history and the database that can be rebuilt from nothing. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record DatabaseSchemaStatus(
    @JsonPropertyDescription("The generation of the spec that this status is about.")
        @Nullable Long observedGeneration,
    @JsonPropertyDescription(
            "Ready, MigrationsApplied and Drifted; Reconciling and Stalled only while they hold.")
        @Nullable List<Condition> conditions,
    @JsonPropertyDescription("The digest of the migrations that were looked at last.")
        @Nullable String lastAttemptedDigest,
    @JsonPropertyDescription("The digest of the migrations that were all applied last.")
        @Nullable String lastAppliedDigest,
    @JsonPropertyDescription("The last requestedAt annotation that was answered.")
        @Nullable String lastHandledReconcileAt,
    @JsonPropertyDescription("The database that is managed.") @Nullable Server database,
    @JsonPropertyDescription("The migrations, and what the history says of them.")
        @Nullable MigrationsStatus migrations,
    @JsonPropertyDescription("What is pending, and what it would do.") @Nullable Plan plan,
    @JsonPropertyDescription("How the database differs from its history.")
        @Nullable DriftStatus drift,
    @JsonPropertyDescription("What came of the last ten resolutions, newest last.")
        @Nullable List<ResolutionStatus> resolutions,
    @JsonPropertyDescription("The last ten applied migrations, newest first.")
        @Nullable List<AppliedMigration> history) {

  /** The database that was met. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Server(
      @JsonPropertyDescription("Such as PostgreSQL 17.6.") @Nullable String server,
      @JsonPropertyDescription("The database's name.") @Nullable String name,
      @JsonPropertyDescription("The server's system identifier.") @Nullable String systemIdentifier,
      @JsonPropertyDescription("The database's OID.") @Nullable String oid,
      @JsonPropertyDescription("Host and port of the connection.") @Nullable String endpoint,
      @JsonPropertyDescription("When the server was started.") @Nullable String startedAt,
      @JsonPropertyDescription("The newest row of the history that says a migration is applied.")
          @Nullable NewestRow newestRow,
      @JsonPropertyDescription("The fingerprint of the schema that was seen.")
          @Nullable String schemaFingerprint,
      @JsonPropertyDescription(
              "Another database than this that is behind the connection now, and waits to be"
                  + " accepted.")
          @Nullable Changed changed) {}

  /** A row of the history. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record NewestRow(
      @Required @JsonPropertyDescription("The row's id.") String id,
      @Required @JsonPropertyDescription("The migration's name.") String migration) {}

  /** Another database than before. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Changed(
      @Required @JsonPropertyDescription("What a resolution names.") String fingerprint,
      @Required @JsonPropertyDescription("How it is another one.") String difference,
      @JsonPropertyDescription("The database's name.") @Nullable String name,
      @JsonPropertyDescription("The server's system identifier.") @Nullable String systemIdentifier,
      @JsonPropertyDescription("The database's OID.") @Nullable String oid,
      @JsonPropertyDescription("Host and port of the connection.") @Nullable String endpoint) {}

  /** What is pending, and what it would do. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Plan(
      @Required @JsonPropertyDescription("What an approval names.") String fingerprint,
      @JsonPropertyDescription("The pending migrations in the order of application, at most 50.")
          @Nullable List<String> migrations,
      @JsonPropertyDescription(
              "What the rehearsal and the target showed, at most 50, the gravest first; without what"
                  + " is waived.")
          @Nullable List<Hazard> hazards,
      @JsonPropertyDescription("The ConfigMap that holds the whole plan.")
          @Nullable ReportReference reportRef) {}

  /** What a pending migration may cost. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Hazard(
      @Required @JsonPropertyDescription("Such as DL02; docs/hazards.md lists them all.")
          String code,
      @JsonPropertyDescription("Info, Warning or Error, by the size of the table on the target.")
          @Nullable String severity,
      @JsonPropertyDescription("The migration; none where it is about the target as it is.")
          @Nullable String migration,
      @JsonPropertyDescription("What it concerns.") @Nullable String object,
      @JsonPropertyDescription("What may happen.") @Nullable String message) {}

  /** A ConfigMap that the operator wrote. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ReportReference(
      @Required @JsonPropertyDescription("The ConfigMap's name.") String name) {}

  /** What came of a resolution. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ResolutionStatus(
      @JsonPropertyDescription("The migration it was about.") @Nullable String migration,
      @JsonPropertyDescription("The drift it was about.") @Nullable String drift,
      @JsonPropertyDescription("The change of the target it was about.") @Nullable String target,
      @Required @JsonPropertyDescription("What was asked.") String as,
      @JsonPropertyDescription("The decision's id.") @Nullable String id,
      @Required @JsonPropertyDescription("Done, Stale, Refused or Failed.") String outcome,
      @Required @JsonPropertyDescription("When.") String at,
      @JsonPropertyDescription("A sentence for people.") @Nullable String message) {}

  /** An applied migration. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record AppliedMigration(
      @Required @JsonPropertyDescription("Its name.") String name,
      @Required @JsonPropertyDescription("When it was finished.") String appliedAt,
      @JsonPropertyDescription("How long it took.") @Nullable String took) {}
}
