package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A value that need not be secret, held by a Secret or a ConfigMap. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
    value = "has(self.secretKeyRef) != has(self.configMapKeyRef)",
    message = "name exactly one of secretKeyRef and configMapKeyRef")
public record SecretOrConfigMapValue(
    @JsonPropertyDescription("A key of a Secret in the same namespace.")
        @Nullable KeySelector secretKeyRef,
    @JsonPropertyDescription("A key of a ConfigMap in the same namespace.")
        @Nullable KeySelector configMapKeyRef) {}
