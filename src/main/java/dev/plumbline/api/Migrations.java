package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the migrations are, and which of them are meant. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
    value = "has(self.configMaps) != has(self.selector)",
    message = "name the migrations by exactly one of configMaps and selector")
public record Migrations(
    @Size(min = 1, max = 100)
        @JsonPropertyDescription(
            "ConfigMaps of the same namespace. Together they are one list of migrations: keys"
                + " <name>.sql, or in binaryData <name>.sql.gz and archives (.tar.gz, .tgz, .zip)"
                + " of <name>/migration.sql. Migrations run in the order of their names' bytes.")
        @Nullable List<ConfigMapReference> configMaps,
    @JsonPropertyDescription("Every ConfigMap of the same namespace with these labels.")
        @Nullable Selector selector,
    @Pattern("^sha256:[0-9a-f]{64}$")
        @JsonPropertyDescription(
            "Nothing runs until the migrations found have this digest (see"
                + " status.lastAttemptedDigest): closes the race between a ConfigMap and its"
                + " DatabaseSchema.")
        @Nullable String expectedDigest,
    @Size(min = 1, max = 255)
        @JsonPropertyDescription("The last migration to apply. Default: all are applied.")
        @Nullable String target,
    @Size(min = 1, max = 255)
        @JsonPropertyDescription(
            "Every migration up to this one is in the database already. It is checked against the"
                + " database before it is believed.")
        @Nullable String baseline) {

  /** One ConfigMap. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ConfigMapReference(
      @Required @Size(min = 1, max = 253) @JsonPropertyDescription("The ConfigMap's name.")
          String name) {}

  /** Labels that ConfigMaps must carry; all must hold. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @ValidationRule(
      value =
          "(has(self.matchLabels) && size(self.matchLabels) > 0) || (has(self.matchExpressions) &&"
              + " size(self.matchExpressions) > 0)",
      message = "an empty selector would take every ConfigMap of the namespace: name a label")
  public record Selector(
      @Size(max = 50) @JsonPropertyDescription("Labels and their values.")
          @Nullable Map<String, String> matchLabels,
      @Size(max = 50) @JsonPropertyDescription("Conditions on labels.")
          @Nullable List<Requirement> matchExpressions) {}

  /** A condition on a label. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @ValidationRule(
      value = "(self.operator in ['In', 'NotIn']) == (has(self.values) && size(self.values) > 0)",
      message = "In and NotIn need values; Exists and DoesNotExist take none")
  public record Requirement(
      @Required @Size(min = 1, max = 317) @JsonPropertyDescription("The label.") String key,
      @Required @JsonPropertyDescription("In, NotIn, Exists or DoesNotExist.") Operator operator,
      @Size(max = 100) @JsonPropertyDescription("The values of In and NotIn.")
          @Nullable List<String> values) {}

  /** How a label is looked at. */
  public enum Operator {
    @JsonProperty("In")
    IN,
    @JsonProperty("NotIn")
    NOT_IN,
    @JsonProperty("Exists")
    EXISTS,
    @JsonProperty("DoesNotExist")
    DOES_NOT_EXIST
  }
}
