package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** A key of a Secret or ConfigMap in the resource's namespace. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KeySelector(
    @Required @Size(min = 1, max = 253) @JsonPropertyDescription("The object's name.") String name,
    @Required @Size(min = 1, max = 253) @JsonPropertyDescription("The key within it.")
        String key) {}
