package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wanted. Defaults stand in the CRD's schema alone; see each field's description. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
    value =
        "(has(self.history) && has(self.history.schema) ? self.history.schema : '') =="
            + " (has(oldSelf.history) && has(oldSelf.history.schema) ? oldSelf.history.schema :"
            + " '')",
    message =
        "history.schema can't be changed: the migrations would run again under a new history;"
            + " create another DatabaseSchema instead")
public record DatabaseSchemaSpec(
    @Required @JsonPropertyDescription("Where the database is.") Database database,
    @Required @JsonPropertyDescription("Where the migrations are.") Migrations migrations,
    @JsonPropertyDescription("Where the history is kept.") @Nullable History history,
    @Default("Apply")
        @JsonPropertyDescription(
            "How far a run may go. Apply: pending migrations are applied. Plan: they are planned,"
                + " and applied once the plan is approved. Observe: nothing is ever written to the"
                + " database.")
        @Nullable Mode mode,
    @Pattern("^([0-9a-f]{12}|[0-9a-f]{64})$")
        @JsonPropertyDescription(
            "The fingerprint of the plan that may be carried out, from status.plan.fingerprint. The"
                + " annotation plumbline.dev/approve says the same.")
        @Nullable String approve,
    @Default("1m")
        @Size(max = 32)
        @Pattern("^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$")
        @ValidationRule(
            value = "duration(self) >= duration('1s') && duration(self) <= duration('24h')",
            message = "must be between 1s and 24h")
        @JsonPropertyDescription(
            "How often the database is compared with its history, give or take 10 %. A duration such"
                + " as 30s or 5m.")
        @Nullable String interval,
    @Default("false")
        @JsonPropertyDescription(
            "Stops all contact with the database. What is known stays in status.")
        @Nullable Boolean suspend,
    @Size(max = 50)
        @JsonPropertyDescription(
            "DatabaseSchemas of the same namespace that must be Ready before migrations are applied"
                + " here.")
        @Nullable List<Reference> dependsOn,
    @JsonPropertyDescription("How migrations are run.") @Nullable Execution execution,
    @JsonPropertyDescription("What may be done without asking.") @Nullable Policy policy,
    @JsonPropertyDescription(
            "What counts as a difference between the database and its history, and what is done"
                + " about it.")
        @Nullable DriftPolicy drift,
    @JsonPropertyDescription(
            "Where the history is replayed. Default: a scratch database on the target server.")
        @Nullable Shadow shadow,
    @Size(max = 50)
        @JsonPropertyDescription(
            "What was decided about migrations, drift and another database than before. Each is handled once; what came of"
                + " it stands in status.resolutions. The annotation plumbline.dev/resolve says the"
                + " same, as in \"migration/20240301_add_order=RolledBack;"
                + " drift/9c1d02ab44f0=Revert#id\".")
        @Nullable List<Resolution> resolutions) {

  /** How far a run may go. */
  public enum Mode {
    @JsonProperty("Apply")
    APPLY,
    @JsonProperty("Plan")
    PLAN,
    @JsonProperty("Observe")
    OBSERVE
  }

  /** Another DatabaseSchema. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Reference(
      @Required @Size(min = 1, max = 253) @JsonPropertyDescription("Its name.") String name) {}

  /** Where the history is kept. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record History(
      @Size(min = 1, max = 63)
          @JsonPropertyDescription(
              "The PostgreSQL schema of the table _prisma_migrations, and the first in the search"
                  + " path of migrations. Default: the schema that the URL names, else public."
                  + " Can't be changed.")
          @Nullable String schema) {}

  /** How migrations are run. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Execution(
      @Default("5s")
          @Size(max = 32)
          @Pattern("^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$")
          @ValidationRule(
              value = "duration(self) <= duration('24h')",
              message = "can be at most 24h")
          @JsonPropertyDescription(
              "How long a statement waits for a lock (PostgreSQL's lock_timeout) before the"
                  + " migration is rolled back and tried again; 0s waits without end.")
          @Nullable String lockTimeout,
      @Default("0s")
          @Size(max = 32)
          @Pattern("^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$")
          @ValidationRule(
              value = "duration(self) <= duration('240h')",
              message = "can be at most 240h")
          @JsonPropertyDescription(
              "How long a statement may run (PostgreSQL's statement_timeout); 0s is without end.")
          @Nullable String statementTimeout,
      @Default("10")
          @ValidationRule(value = "self >= 0 && self <= 1000", message = "must be 0 to 1000")
          @JsonPropertyDescription(
              "How often a migration that did not get its locks is tried again within a run.")
          @Nullable Integer lockRetries,
      @Default("Hold")
          @JsonPropertyDescription(
              "Hold: a failed migration waits for a decision. RetryIfClean: a failure that left"
                  + " nothing behind is marked rolled back, and tried again when its text changes.")
          @Nullable OnFailure onFailure) {

    /** What a failed migration does. */
    public enum OnFailure {
      @JsonProperty("Hold")
      HOLD,
      @JsonProperty("RetryIfClean")
      RETRY_IF_CLEAN
    }
  }

  /** What may be done without asking. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Policy(
      @Default("Hold")
          @JsonPropertyDescription(
              "Hold: pending migrations and reverts that delete data wait for an approval. Allow:"
                  + " they run.")
          @Nullable DataLoss dataLoss,
      @JsonPropertyDescription("Which hazards hold a pending migration, and which are taken.")
          @Nullable Lint lint) {

    /** What happens to what deletes data. */
    public enum DataLoss {
      @JsonProperty("Hold")
      HOLD,
      @JsonProperty("Allow")
      ALLOW
    }
  }

  /** Which hazards hold a pending migration. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Lint(
      @Size(max = 100)
          @JsonPropertyDescription(
              "Hazards that hold a pending migration: codes such as DL03, or a severity (Info,"
                  + " Warning, Error) that holds together with what is worse. docs/hazards.md lists"
                  + " the codes.")
          @Nullable List<String> failOn,
      @Size(max = 100)
          @JsonPropertyDescription(
              "Hazards that are known and taken; policy.dataLoss takes them too.")
          @Nullable List<LintWaiver> ignore) {}

  /** A hazard that is known and taken. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record LintWaiver(
      @Required
          @Pattern("^[A-Z]{2}[0-9]{2}$")
          @JsonPropertyDescription("The hazard's code, such as DL03.")
          String code,
      @Default("\"*\"")
          @Size(min = 1, max = 255)
          @JsonPropertyDescription(
              "What it concerns, as status.plan.hazards names it; * stands for any text.")
          @Nullable String object,
      @Size(max = 1024) @JsonPropertyDescription("Why, for people.") @Nullable String reason,
      @Size(max = 10)
          @Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
          @JsonPropertyDescription("The last day on which it holds (UTC).")
          @Nullable String expires) {}

  /** Where the history is replayed. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Shadow(
      @JsonPropertyDescription(
              "A server on which scratch databases may be made. It must have the target's major"
                  + " version.")
          @Nullable SecretValue urlFrom,
      @Size(min = 1, max = 63)
          @JsonPropertyDescription(
              "The database that scratch databases are copied from; for extensions that only a"
                  + " superuser can create.")
          @Nullable String template) {}

  /** What a person decided about one migration, one drift or one change of the target. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @ValidationRule(
      value =
          "(has(self.migration) ? 1 : 0) + (has(self.drift) ? 1 : 0)"
              + " + (has(self.target) ? 1 : 0) == 1",
      message = "a resolution is about exactly one of migration, drift and target")
  @ValidationRule(
      value = "!has(self.migration) || self.__as__ in ['Applied', 'RolledBack', 'Reverted']",
      message = "a migration is resolved as Applied, RolledBack or Reverted")
  @ValidationRule(
      value = "!has(self.drift) || self.__as__ in ['Revert', 'Adopt', 'Accept']",
      message = "a drift is resolved as Revert, Adopt or Accept")
  @ValidationRule(
      value = "!has(self.target) || self.__as__ == 'Accept'",
      message = "another database than before is resolved as Accept")
  public record Resolution(
      @Size(min = 1, max = 255)
          @JsonPropertyDescription("The name of a migration that failed or was applied last.")
          @Nullable String migration,
      @Pattern("^([0-9a-f]{12}|[0-9a-f]{64})$")
          @JsonPropertyDescription("The drift's fingerprint, from status.drift.fingerprint.")
          @Nullable String drift,
      @Pattern("^[0-9a-f]{12}$")
          @JsonPropertyDescription(
              "The fingerprint of another database than before, from"
                  + " status.database.changed.fingerprint.")
          @Nullable String target,
      @Required
          @JsonPropertyDescription(
              "Of a migration: Applied (it was completed by hand), RolledBack (its effects are"
                  + " gone) or Reverted (it was applied last, and its effects on the schema are"
                  + " undone). Of a drift: Revert (the database returns to the history), Adopt (the"
                  + " history takes the change in) or Accept (exactly this drift is silenced). Of a"
                  + " target: Accept (it is the database that is meant).")
          ResolveAs as,
      @Size(max = 63)
          @JsonPropertyDescription(
              "Tells two equal decisions apart: when the same migration fails again, a second"
                  + " decision needs another id.")
          @Nullable String id) {}

  /** How something is resolved. */
  public enum ResolveAs {
    @JsonProperty("Applied")
    APPLIED,
    @JsonProperty("RolledBack")
    ROLLED_BACK,
    @JsonProperty("Reverted")
    REVERTED,
    @JsonProperty("Revert")
    REVERT,
    @JsonProperty("Adopt")
    ADOPT,
    @JsonProperty("Accept")
    ACCEPT
  }
}
