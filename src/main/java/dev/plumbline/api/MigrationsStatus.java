package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.plumbline.api.DatabaseSchemaStatus.ReportReference;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The migrations, and what the history says of them. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record MigrationsStatus(
    @Required @JsonPropertyDescription("How many are applied.") int applied,
    @Required @JsonPropertyDescription("How many there are.") int total,
    @Required @JsonPropertyDescription("Both, such as 11/12.") String summary,
    @JsonPropertyDescription("Names in the order of application, at most 50.")
        @Nullable List<String> pending,
    @JsonPropertyDescription("The newest applied migration.") @Nullable String lastApplied,
    @JsonPropertyDescription("The failed migration that waits for a decision.")
        @Nullable FailedMigration failed) {

  /** A failed migration. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record FailedMigration(
      @Required @JsonPropertyDescription("Its name.") String name,
      @Required @JsonPropertyDescription("When it was started.") String startedAt,
      @JsonPropertyDescription(
              "What it left behind: RolledBack (nothing), Partial (some of it) or Unknown.")
          @Nullable String effects,
      @JsonPropertyDescription("Which statement failed, such as 3 of 5.")
          @Nullable String statement,
      @JsonPropertyDescription("The line of the script, from 1.") @Nullable Integer line,
      @JsonPropertyDescription("The character of the script, from 1.") @Nullable Integer position,
      @JsonPropertyDescription("PostgreSQL's code of the error.") @Nullable String sqlState,
      @JsonPropertyDescription("All that is known.") @Nullable String log,
      @JsonPropertyDescription(
              "The ConfigMap with rollback.sql and complete.sql, where the failure may have left something.")
          @Nullable ReportReference reportRef) {}
}
