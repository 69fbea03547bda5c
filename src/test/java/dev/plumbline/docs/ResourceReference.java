package dev.plumbline.docs;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page about every field of the resource, written from its CRD. */
final class ResourceReference {

  private final StringBuilder page = new StringBuilder();

  private ResourceReference() {}

  static String of(CustomResourceDefinition crd) {
    var version = crd.getSpec().getVersions().get(0);
    var reference = new ResourceReference();
    reference.page.append(
        """
        # Every field of a DatabaseSchema

        `apiVersion: %s/%s`, `kind: %s`, short name `%s`. Written from the CRD by a test \
        (`./mvnw verify -Ddocs=write` writes it anew); what each reason in the conditions means \
        stands in [reasons.md](reasons.md).
        """
            .formatted(
                crd.getSpec().getGroup(),
                version.getName(),
                crd.getSpec().getNames().getKind(),
                crd.getSpec().getNames().getShortNames().get(0)));
    var root = version.getSchema().getOpenAPIV3Schema().getProperties();
    for (var part : List.of("spec", "status")) {
      reference.section(part, Objects.requireNonNull(root.get(part), part));
    }
    return reference.page.toString();
  }

  private void section(String name, JSONSchemaProps schema) {
    page.append("\n## ").append(name).append("\n\n");
    page.append("| field | type | default | what it is |\n|---|---|---|---|\n");
    fields(name, schema);
    rules(name, schema);
  }

  private void fields(String path, JSONSchemaProps schema) {
    schema
        .getProperties()
        .forEach(
            (name, field) -> {
              var fieldPath = path + "." + name;
              var required = schema.getRequired().contains(name) ? " **Required.**" : "";
              page.append(
                  "| `%s` | %s | %s | %s%s |\n"
                      .formatted(fieldPath, type(field), defaultOf(field), text(field), required));
              var inner = element(field);
              if (inner.getProperties() != null) {
                fields(fieldPath, inner);
              }
            });
  }

  private void rules(String path, JSONSchemaProps schema) {
    var rules = new ArrayList<String>();
    collectRules(path, schema, rules);
    if (!rules.isEmpty()) {
      page.append("\nThe API server refuses what breaks one of these rules:\n\n");
      rules.forEach(rule -> page.append("- ").append(rule).append('\n'));
    }
  }

  private static void collectRules(String path, JSONSchemaProps schema, List<String> rules) {
    schema
        .getXKubernetesValidations()
        .forEach(rule -> rules.add("`%s`: %s".formatted(path, rule.getMessage())));
    if (schema.getProperties() != null) {
      schema
          .getProperties()
          .forEach((name, field) -> collectRules(path + "." + name, field, rules));
    }
    if (isList(schema)) {
      collectRules(path + "[]", element(schema), rules);
    }
  }

  private static boolean isList(JSONSchemaProps field) {
    return field.getItems() != null && field.getItems().getSchema() != null;
  }

  private static JSONSchemaProps element(JSONSchemaProps field) {
    return isList(field) ? field.getItems().getSchema() : field;
  }

  private static String type(JSONSchemaProps field) {
    if (isList(field)) {
      return "list of " + type(element(field));
    }
    if (field.getEnum() != null && !field.getEnum().isEmpty()) {
      return field.getEnum().stream()
          .map(value -> "`" + value.asText() + "`")
          .collect(Collectors.joining(", "));
    }
    return field.getFormat() == null ? field.getType() : field.getFormat();
  }

  private static String defaultOf(JSONSchemaProps field) {
    var value = field.getDefault();
    return value == null || value.isContainerNode() ? "" : "`" + value.asText() + "`";
  }

  private static String text(JSONSchemaProps field) {
    return field.getDescription() == null
        ? ""
        : field.getDescription().replace("|", "\\|").replace("<", "&lt;");
  }
}
