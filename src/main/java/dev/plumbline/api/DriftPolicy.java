package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What counts as drift and what is done about it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record DriftPolicy(
    @Default("Report")
        @JsonPropertyDescription(
            "What is done unasked. Report: nothing. Revert: the database returns to the history."
                + " Adopt: the history takes the change in.")
        @Nullable OnDetected onDetected,
    @Default("Block")
        @JsonPropertyDescription(
            "What pending migrations do when they meet a drifted database. Block: they wait. Warn:"
                + " they run and the status says so. Ignore: they run.")
        @Nullable BeforeApply beforeApply,
    @Default("false") @JsonPropertyDescription("Drift makes the resource not Ready.")
        @Nullable Boolean affectsReady,
    @JsonPropertyDescription("Which aspects of objects are compared.") @Nullable Compare compare,
    @Size(max = 100) @JsonPropertyDescription("Differences that are not drift.")
        @Nullable List<IgnoreRule> ignore) {

  /** What is done about drift unasked. */
  public enum OnDetected {
    @JsonProperty("Report")
    REPORT,
    @JsonProperty("Revert")
    REVERT,
    @JsonProperty("Adopt")
    ADOPT
  }

  /** What pending migrations do when they meet a drifted database. */
  public enum BeforeApply {
    @JsonProperty("Block")
    BLOCK,
    @JsonProperty("Warn")
    WARN,
    @JsonProperty("Ignore")
    IGNORE
  }

  /** Whether privileges are compared. */
  public enum Privileges {
    @JsonProperty("Auto")
    AUTO,
    @JsonProperty("Always")
    ALWAYS,
    @JsonProperty("Never")
    NEVER
  }

  /** Which aspects of objects are compared. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Compare(
      @Default("Auto")
          @JsonPropertyDescription(
              "Grants. Auto: those of the grantees that the history itself grants to.")
          @Nullable Privileges privileges,
      @Default("true") @JsonPropertyDescription("Comments on objects.") @Nullable Boolean comments,
      @Default("false") @JsonPropertyDescription("Owners of objects.") @Nullable Boolean ownership,
      @Default("false") @JsonPropertyDescription("The order of a table's columns.")
          @Nullable Boolean columnOrder) {}

  /** A difference that is not drift. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record IgnoreRule(
      @Default("\"*\"")
          @Size(min = 1, max = 63)
          @JsonPropertyDescription("The kind of object, such as Table; * stands for every kind.")
          @Nullable String kind,
      @Required
          @Size(min = 1, max = 255)
          @JsonPropertyDescription(
              "The object's name as status.drift shows it; * stands for any text.")
          String name,
      @Size(max = 1024) @JsonPropertyDescription("Why, for people.") @Nullable String reason,
      @Size(max = 10)
          @Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
          @JsonPropertyDescription("The last day on which the rule holds (UTC); default: for ever.")
          @Nullable String expires) {}
}
