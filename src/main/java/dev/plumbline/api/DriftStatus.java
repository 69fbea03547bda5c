package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.plumbline.api.DatabaseSchemaStatus.ReportReference;
import io.fabric8.generator.annotation.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the database differs from its history. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record DriftStatus(
    @Required @JsonPropertyDescription("What a resolution names.") String fingerprint,
    @Required @JsonPropertyDescription("When exactly this drift was first seen.") String since,
    @Required @JsonPropertyDescription("Such as 1 table added.") String summary,
    @JsonPropertyDescription("The differences, at most 50, seen from the history.")
        @Nullable List<Change> changes,
    @JsonPropertyDescription("There are more differences than are listed here.")
        @Nullable Boolean truncated,
    @JsonPropertyDescription(
            "The ConfigMap with all of them, and with scripts for both ways out: rollback.sql and"
                + " migration.sql.")
        @Nullable ReportReference reportRef) {

  /** One difference. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Change(
      @Required @JsonPropertyDescription("Such as Table.") String kind,
      @Required @JsonPropertyDescription("Such as public.users.") String name,
      @Required
          @JsonPropertyDescription(
              "Added (the database has it, the history does not), Removed or Changed.")
          String change,
      @JsonPropertyDescription("What changed.") @Nullable String detail) {}
}
