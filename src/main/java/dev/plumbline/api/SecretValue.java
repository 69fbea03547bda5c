package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;

/** A value that a Secret holds. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SecretValue(
    @Required @JsonPropertyDescription("A key of a Secret in the same namespace.")
        KeySelector secretKeyRef) {}
