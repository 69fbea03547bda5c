package dev.plumbline.model;

/**
 * Every kind of object or property that can differ on its own. The order is the tie-break of plans:
 * what comes first is created first and dropped last.
 */
public enum ObjectKind {
  SCHEMA("Schema"),
  EXTENSION("Extension"),
  LANGUAGE("Language"),
  ACCESS_METHOD("Access method"),
  COLLATION("Collation"),
  CONVERSION("Conversion"),
  ENUM("Enum", "TYPE"),
  COMPOSITE_TYPE("Composite type", "TYPE"),
  RANGE_TYPE("Range type", "TYPE"),
  BASE_TYPE("Base type", "TYPE"),
  DOMAIN("Domain"),
  DOMAIN_CONSTRAINT("Domain constraint", "CONSTRAINT"),
  FOREIGN_DATA_WRAPPER("Foreign data wrapper"),
  FOREIGN_SERVER("Foreign server", "SERVER"),
  USER_MAPPING("User mapping"),
  TEXT_SEARCH_PARSER("Text search parser"),
  TEXT_SEARCH_TEMPLATE("Text search template"),
  TEXT_SEARCH_DICTIONARY("Text search dictionary"),
  TEXT_SEARCH_CONFIGURATION("Text search configuration"),
  SEQUENCE("Sequence"),
  FUNCTION("Function"),
  PROCEDURE("Procedure"),
  AGGREGATE("Aggregate"),
  OPERATOR("Operator"),
  OPERATOR_FAMILY("Operator family"),
  OPERATOR_CLASS("Operator class"),
  CAST("Cast"),
  TRANSFORM("Transform"),
  TABLE("Table"),
  FOREIGN_TABLE("Foreign table"),
  COLUMN("Column"),
  COLUMN_DEFAULT("Column default"),
  SEQUENCE_OWNER("Sequence owner"),
  CONSTRAINT("Constraint"),
  INDEX("Index"),
  PARTITION("Partition"),
  INDEX_PARTITION("Index partition"),
  FOREIGN_KEY("Foreign key", "CONSTRAINT"),
  STATISTICS("Statistics"),
  VIEW("View"),
  MATERIALIZED_VIEW("Materialized view"),
  RULE("Rule"),
  TRIGGER("Trigger"),
  POLICY("Policy"),
  PUBLICATION("Publication"),
  PUBLISHED_SCHEMA("Published schema"),
  PUBLISHED_TABLE("Published table"),
  SUBSCRIPTION("Subscription"),
  REPLICA_IDENTITY("Replica identity"),
  CLUSTERED_INDEX("Clustered index"),
  OWNER("Owner"),
  DEFAULT_PRIVILEGES("Default privileges"),
  PRIVILEGES("Privileges"),
  COMMENT("Comment"),
  SECURITY_LABEL("Security label"),
  /** It fires at all that follows, so it comes last and goes first. */
  EVENT_TRIGGER("Event trigger"),
  /** What the reader meets and has no room for; it is named and never compared in depth. */
  OTHER("Other object");

  private final String label;
  private final String keyword;

  ObjectKind(String label) {
    this(label, label.toUpperCase(java.util.Locale.ROOT));
  }

  ObjectKind(String label, String keyword) {
    this.label = label;
    this.keyword = keyword;
  }

  /** The word that people read in a status or a report: {@code Table}, {@code Foreign key}. */
  public String label() {
    return label;
  }

  /** The word that SQL uses in {@code COMMENT ON} and {@code DROP}: {@code TABLE}. */
  public String keyword() {
    return keyword;
  }

  /** The label inside a sentence, with its plural: {@code 2 foreign keys}. */
  public String counted(int count) {
    var word = label.toLowerCase(java.util.Locale.ROOT);
    if (count == 1) {
      return "1 " + word;
    }
    if (word.endsWith("x") || word.endsWith("ss")) {
      return count + " " + word + "es";
    }
    if (word.endsWith("s")) {
      return count + " " + word;
    }
    return count
        + " "
        + (word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s");
  }
}
