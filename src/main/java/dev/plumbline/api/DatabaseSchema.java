package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumns;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A database, the ConfigMaps that hold its migrations, and what became of them. */
@Group("plumbline.dev")
@Version("v1alpha1")
@Kind("DatabaseSchema")
@Plural("databaseschemas")
@Singular("databaseschema")
@ShortNames("dbschema")
@Categories("plumbline")
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonClassDescription(
    "A database, the ConfigMaps that hold its migrations, and what became of them. Migrations are"
        + " applied with Prisma's history table; the live database is compared with what they say,"
        + " and every difference is told and put right when asked. Deleting a DatabaseSchema never"
        + " touches its database.")
@ValidationRule(
    value = "size(self.metadata.name) <= 240",
    message = "the name can have at most 240 characters: ConfigMaps are named after it")
@ValidationRule(
    value = "!has(self.spec.dependsOn) || self.spec.dependsOn.all(d, d.name != self.metadata.name)",
    message = "a DatabaseSchema can't depend on itself")
@AdditionalPrinterColumns({
  @AdditionalPrinterColumn(
      name = "Ready",
      jsonPath = ".status.conditions[?(@.type==\"Ready\")].status",
      type = AdditionalPrinterColumn.Type.STRING),
  @AdditionalPrinterColumn(
      name = "Reason",
      jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason",
      type = AdditionalPrinterColumn.Type.STRING),
  @AdditionalPrinterColumn(
      name = "Applied",
      jsonPath = ".status.migrations.summary",
      type = AdditionalPrinterColumn.Type.STRING),
  @AdditionalPrinterColumn(
      name = "Drift",
      jsonPath = ".status.conditions[?(@.type==\"Drifted\")].status",
      type = AdditionalPrinterColumn.Type.STRING),
  @AdditionalPrinterColumn(
      name = "Mode",
      jsonPath = ".spec.mode",
      type = AdditionalPrinterColumn.Type.STRING),
  @AdditionalPrinterColumn(
      name = "Age",
      jsonPath = ".metadata.creationTimestamp",
      type = AdditionalPrinterColumn.Type.DATE),
  @AdditionalPrinterColumn(
      name = "Server",
      jsonPath = ".status.database.server",
      type = AdditionalPrinterColumn.Type.STRING,
      priority = 1),
  @AdditionalPrinterColumn(
      name = "Last Migration",
      jsonPath = ".status.migrations.lastApplied",
      type = AdditionalPrinterColumn.Type.STRING,
      priority = 1),
  @AdditionalPrinterColumn(
      name = "Suspended",
      jsonPath = ".spec.suspend",
      type = AdditionalPrinterColumn.Type.BOOLEAN,
      priority = 1),
  @AdditionalPrinterColumn(
      name = "Message",
      jsonPath = ".status.conditions[?(@.type==\"Ready\")].message",
      type = AdditionalPrinterColumn.Type.STRING,
      priority = 1),
})
public final class DatabaseSchema
    extends CustomResource<DatabaseSchemaSpec, @Nullable DatabaseSchemaStatus>
    implements Namespaced {

  @Override
  protected @Nullable DatabaseSchemaSpec initSpec() {
    return null;
  }

  @Override
  protected @Nullable DatabaseSchemaStatus initStatus() {
    return null;
  }
}
