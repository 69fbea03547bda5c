package dev.plumbline.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a database is, said in exactly one way; Secrets are those of the resource's namespace. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
    value = "[has(self.urlFrom), has(self.secretRef), has(self.host)].filter(x, x).size() == 1",
    message = "say in exactly one way where the database is: urlFrom, secretRef or host")
@ValidationRule(
    value = "!has(self.host) || (has(self.name) && has(self.userFrom))",
    message = "host needs name and userFrom beside it")
@ValidationRule(
    value =
        "has(self.host) || !(has(self.port) || has(self.name) || has(self.userFrom) ||"
            + " has(self.passwordFrom))",
    message = "port, name, userFrom and passwordFrom go with host only")
public record Database(
    @JsonPropertyDescription(
            "A connection URL: postgresql://user:password@host:port/database?schema=… as Prisma"
                + " understands it, or jdbc:postgresql://….")
        @Nullable SecretValue urlFrom,
    @JsonPropertyDescription(
            "One Secret that holds host, port, dbname, username and password, such as"
                + " CloudNativePG's <cluster>-app or one of servicebinding.io.")
        @Nullable SecretReference secretRef,
    @Size(min = 1, max = 253) @JsonPropertyDescription("The server's name or address.")
        @Nullable String host,
    @ValidationRule(value = "self >= 1 && self <= 65535", message = "must be 1 to 65535")
        @JsonPropertyDescription("The server's port; 5432 when not given. Goes with host.")
        @Nullable Integer port,
    @Size(min = 1, max = 63) @JsonPropertyDescription("The database's name. Goes with host.")
        @Nullable String name,
    @JsonPropertyDescription("The role to log in as. Goes with host.")
        @Nullable SecretValue userFrom,
    @JsonPropertyDescription(
            "The role's password; not needed where a client certificate does. Goes with host.")
        @Nullable SecretValue passwordFrom,
    @JsonPropertyDescription("How the connection is secured; goes before what a URL says.")
        @Nullable Tls tls,
    @Size(min = 1, max = 63) @JsonPropertyDescription("SET ROLE to this after connecting.")
        @Nullable String role,
    @Size(min = 1, max = 100)
        @ValidationRule(
            value = "self.all(s, !s.startsWith('pg_') && s != 'information_schema')",
            message = "PostgreSQL's own schemas can't be managed")
        @JsonPropertyDescription(
            "The PostgreSQL schemas that are managed. Default: the one that the URL names, else"
                + " public.")
        @Nullable List<String> schemas) {

  /** How a connection is secured. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @ValidationRule(
      value = "has(self.certificateFrom) == has(self.keyFrom)",
      message = "certificateFrom and keyFrom go together")
  public record Tls(
      @Default("verify-full")
          @JsonPropertyDescription(
              "libpq's sslmode: disable, allow, prefer, require, verify-ca or verify-full.")
          @Nullable Mode mode,
      @JsonPropertyDescription("PEM of the certificate authorities to trust.")
          @Nullable SecretOrConfigMapValue caFrom,
      @JsonPropertyDescription("PEM of the client's certificate.")
          @Nullable SecretValue certificateFrom,
      @JsonPropertyDescription("PEM of the client's key (PKCS #8).")
          @Nullable SecretValue keyFrom) {

    /** libpq's sslmode. */
    public enum Mode {
      @JsonProperty("disable")
      DISABLE,
      @JsonProperty("allow")
      ALLOW,
      @JsonProperty("prefer")
      PREFER,
      @JsonProperty("require")
      REQUIRE,
      @JsonProperty("verify-ca")
      VERIFY_CA,
      @JsonProperty("verify-full")
      VERIFY_FULL
    }
  }

  /** One Secret. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SecretReference(
      @Required @Size(min = 1, max = 253) @JsonPropertyDescription("The Secret's name.")
          String name) {}
}
