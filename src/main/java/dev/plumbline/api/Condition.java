package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** Kubernetes' {@code metav1.Condition}, all six fields. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Condition(
    @Required @Size(max = 316) @JsonPropertyDescription("Ready, MigrationsApplied, …") String type,
    @Required @Pattern("^(True|False|Unknown)$") @JsonPropertyDescription("True, False or Unknown.")
        String status,
    @Required @JsonPropertyDescription("The generation of the spec that the condition was set for.")
        long observedGeneration,
    @Required @JsonPropertyDescription("When the status last flipped.") String lastTransitionTime,
    @Required
        @Size(min = 1, max = 1024)
        @Pattern("^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$")
        @JsonPropertyDescription("Why, in a word; each is explained in docs/reasons.md.")
        String reason,
    @Required @Size(max = 32768) @JsonPropertyDescription("Why, in a sentence.") String message) {}
