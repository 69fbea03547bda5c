package dev.plumbline.kind.table;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Stage;
import dev.plumbline.kind.foreign.GenericOptions;
import dev.plumbline.kind.table.Columns.Column;
import dev.plumbline.kind.table.Columns.Identity;
import dev.plumbline.kind.table.Columns.NotNull;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The statements that define a column and those that turn one version of it into another. */
record ColumnChange(Column from, Column to, Optional<Leader> leader) {

  /** The column above in the inheritance tree, whose changes are handed down. */
  record Leader(Column from, Column to) {}

  /** What PostgreSQL refuses to leave on a column whose type changes. */
  private static final Set<ObjectKind> ON_THE_TYPE =
      EnumSet.of(
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.RULE,
          ObjectKind.TRIGGER,
          ObjectKind.POLICY,
          ObjectKind.FUNCTION,
          ObjectKind.PROCEDURE,
          ObjectKind.PUBLISHED_TABLE,
          ObjectKind.COLUMN,
          ObjectKind.COLUMN_DEFAULT);

  /** As it stands behind {@code ADD COLUMN}. */
  static String definition(Column column, List<String> parts) {
    return definition(column, parts, true);
  }

  /** As it stands inside {@code CREATE TABLE}. */
  static String inTable(Column column, List<String> parts) {
    return definition(
        column, parts, column.generated().filter(each -> each.handedDown().value()).isEmpty());
  }

  private static String definition(Column column, List<String> parts, boolean withExpression) {
    var sql = new StringBuilder(column.quoted()).append(' ').append(column.type());
    column.compression().ifPresent(method -> sql.append(" COMPRESSION ").append(method));
    column
        .foreign()
        .map(foreign -> GenericOptions.assigned(foreign.optionsInOrder().value()))
        .ifPresent(sql::append);
    column.collation().ifPresent(name -> sql.append(" COLLATE ").append(name));
    parts.forEach(part -> sql.append(' ').append(part));
    column
        .generated()
        .filter(generated -> withExpression)
        .ifPresent(
            generated ->
                sql.append(" GENERATED ALWAYS AS (")
                    .append(generated.expression())
                    .append(generated.stored() ? ") STORED" : ") VIRTUAL"));
    column.identity().ifPresent(identity -> sql.append(' ').append(generatedAs(identity)));
    column.notNull().filter(ColumnChange::isInline).ifPresent(each -> sql.append(notNull(each)));
    return sql.toString();
  }

  /** What a column of a typed table adds to the type; an empty text when that is nothing. */
  static String ofType(Column column, List<String> parts) {
    var said = new StringBuilder();
    parts.forEach(part -> said.append(' ').append(part));
    column.notNull().filter(ColumnChange::isInline).ifPresent(each -> said.append(notNull(each)));
    return said.isEmpty() ? "" : column.quoted() + " WITH OPTIONS" + said;
  }

  /** What {@code CREATE TABLE} can say of a column that comes by inheritance: a named NOT NULL. */
  static String inherited(Column column) {
    return column
        .notNull()
        .filter(ColumnChange::isInline)
        .filter(notNull -> notNull.name().isPresent())
        .map(
            notNull ->
                notNull(notNull).strip().replaceFirst(" NOT NULL", " NOT NULL " + column.quoted()))
        .orElse("");
  }

  private static boolean isInline(NotNull notNull) {
    return notNull.validated() && !notNull.inherited();
  }

  private static String notNull(NotNull notNull) {
    return notNull.name().map(name -> " CONSTRAINT " + Identifiers.quoted(name)).orElse("")
        + " NOT NULL"
        + (notNull.noInherit() ? " NO INHERIT" : "");
  }

  /** What neither {@code CREATE TABLE} nor {@code ADD COLUMN} can say. */
  static Ddl settings(Column column) {
    var ddl = Ddl.of();
    var alter = alterOnly(column);
    if (!column.storage().isDefault()) {
      ddl = ddl.and(alter + " SET STORAGE " + column.storage().used());
    }
    if (column.statistics().isPresent()) {
      ddl = ddl.and(alter + " SET STATISTICS " + column.statistics().get());
    }
    if (!column.options().isEmpty()) {
      ddl = ddl.and(alter + " SET (" + Options.assigned(column.options()) + ")");
    }
    var persistence = column.identity().flatMap(Identity::persistence);
    if (persistence.isPresent()) {
      ddl = ddl.and(setPersistence(column.identity().orElseThrow(), persistence.get()));
    }
    if (column.notNull().filter(notNull -> !notNull.validated()).isPresent()) {
      ddl = ddl.and(addNotNull(column, column.notNull().get()));
    }
    return ddl;
  }

  /** What a column that came by inheritance or with a type has of its own. */
  static Ddl afterInheriting(Column column, List<String> parts) {
    var ddl = finishInherited(column, parts);
    var ownNotNull =
        column
            .notNull()
            .filter(ColumnChange::isInline)
            .filter(each -> !inherited(column).isEmpty());
    return ownNotNull.isPresent() ? ddl.and(addNotNull(column, ownNotNull.get())) : ddl;
  }

  /** The same, where {@code CREATE TABLE} has said {@link #inherited what it can}. */
  static Ddl finishInherited(Column column, List<String> parts) {
    var ddl = Ddl.of();
    for (var part : parts) {
      ddl = ddl.and(alterOnly(column) + " SET " + part);
    }
    var unsaid =
        column.notNull().filter(ColumnChange::isInline).filter(each -> inherited(column).isEmpty());
    if (unsaid.isPresent()) {
      ddl = ddl.and(addNotNull(column, unsaid.get()));
    }
    return ddl.and(settings(column));
  }

  /** What a column has otherwise than the one that PostgreSQL has just made it like. */
  static Ddl handed(Column leader, List<String> leaderParts, Column column, List<String> parts) {
    var ownNotNull = column.notNull().filter(ColumnChange::isInline);
    var ddl =
        ownNotNull.isPresent() && !column.notNull().equals(leader.notNull())
            ? Ddl.of(addNotNull(column, ownNotNull.get()))
            : Ddl.of();
    if (!column.compression().equals(leader.compression())) {
      ddl =
          ddl.and(alterOnly(column) + " SET COMPRESSION " + column.compression().orElse("DEFAULT"));
    }
    if (!parts.equals(leaderParts) && column.generated().isEmpty()) {
      for (var part : parts) {
        ddl = ddl.and(alterOnly(column) + " SET " + part);
      }
    }
    return ddl.and(settings(column)).and(disinherit(leader, leaderParts, column, parts));
  }

  /** What a column has not, though the one that it inherits from has it. */
  static Ddl disinherit(
      Column leader, List<String> leaderParts, Column column, List<String> parts) {
    var ddl =
        column.storage().isDefault() && !leader.storage().isDefault()
            ? Ddl.of(alterOnly(column) + " SET STORAGE " + column.storage().used())
            : Ddl.of();
    return parts.isEmpty() && !leaderParts.isEmpty() && column.generated().isEmpty()
        ? ddl.and(alterOnly(column) + " DROP DEFAULT")
        : ddl;
  }

  Alteration alteration() {
    if (generatedAnew()) {
      return Alteration.rebuild();
    }
    if (from.inherited() != to.inherited() && (to.inherited() || leader.isPresent())) {
      // PostgreSQL makes an inherited column a local one only when the last parent is left
      return new Alteration.RebuildParent();
    }
    var ddl = dropExpression();
    var takesDown = EnumSet.noneOf(ObjectKind.class);
    if (changes(Column::type) || changes(Column::collation)) {
      if (to.partitionKey()) {
        return new Alteration.RebuildParent();
      }
      takesDown.addAll(ON_THE_TYPE);
      if (!Casts.comparable(from.type(), to.type())) {
        takesDown.add(ObjectKind.FOREIGN_KEY);
      }
      if (!handedDown(Column::type) || !handedDown(Column::collation)) {
        ddl = ddl.and(changeType(Casts.using(to.quoted(), from.type(), to.type())));
      }
    }
    return new Alteration.InPlace(
        ddl.and(rest(!takesDown.isEmpty())), takesDown, stages(ddl, !takesDown.isEmpty()));
  }

  /** NOT NULL comes last, when a check that was validated beside all others has proved it. */
  private List<Stage> stages(Ddl type, boolean retyped) {
    var wanted = to.notNull();
    if (wanted.isPresent() && from.notNull().equals(wanted.map(NotNull::notValid))) {
      var unchecked = new ColumnChange(from, to.with(from.notNull()), leader);
      return List.of(Stage.together(type.and(unchecked.rest(retyped))), Stage.alone(notNull()));
    }
    if (from.notNull().isPresent()
        || wanted.filter(NotNull::validated).isEmpty()
        || to.identity().isPresent()
        || notNull().isEmpty()) {
      return Stage.only(type.and(rest(retyped)));
    }
    var before = new ColumnChange(from, to.with(Optional.empty()), leader);
    var stages = new ArrayList<Stage>();
    stages.add(Stage.together(type.and(before.rest(retyped))));
    stages.addAll(NotNullStages.of(to, Ddl.of(addNotNull(to, wanted.get())), nullsInTheWay()));
    return List.copyOf(stages);
  }

  /** Every value goes through its text form, which the type and its successor share. */
  Alteration toReplacedType(String value, boolean handedDown) {
    if (generatedAnew()) {
      return Alteration.rebuild();
    }
    if (to.partitionKey()) {
      return new Alteration.RebuildParent();
    }
    var ddl = dropExpression();
    if (!handedDown) {
      ddl = ddl.and(changeType(value));
    }
    var takesDown = EnumSet.copyOf(ON_THE_TYPE);
    takesDown.add(ObjectKind.FOREIGN_KEY);
    return new Alteration.InPlace(ddl.and(rest(true)), takesDown);
  }

  private boolean generatedAnew() {
    if (!changes(Column::generated)) {
      return false;
    }
    if (to.generated().isPresent() && from.generated().isPresent()) {
      return true;
    }
    return to.generated().isPresent() || !from.generated().orElseThrow().stored();
  }

  private Ddl dropExpression() {
    return changes(Column::generated)
        ? Ddl.of("ALTER TABLE " + table() + " ALTER COLUMN " + to.quoted() + " DROP EXPRESSION")
        : Ddl.of();
  }

  /**
   * @param retyped whether the column was told its type, which takes its storage and compression
   */
  private Ddl rest(boolean retyped) {
    var ddl = Ddl.of();
    if (changes(Column::identity) && to.identity().isEmpty()) {
      ddl = ddl.and(alterOnly(to) + " DROP IDENTITY");
    }
    ddl = ddl.and(notNull());
    if (changes(Column::identity) && to.identity().isPresent()) {
      ddl = ddl.and(identity(to.identity().get()));
    }
    var storage = retyped ? to.storage().ofType() : from.storage().used();
    if (!storage.equals(to.storage().used())) {
      ddl = ddl.and(alterOnly(to) + " SET STORAGE " + to.storage().used());
    }
    if (retyped ? to.compression().isPresent() : changes(Column::compression)) {
      ddl = ddl.and(alterOnly(to) + " SET COMPRESSION " + to.compression().orElse("DEFAULT"));
    }
    if (changes(Column::statistics)) {
      ddl =
          ddl.and(
              alterOnly(to)
                  + " SET STATISTICS "
                  + to.statistics().map(String::valueOf).orElse("-1"));
    }
    if (changes(Column::foreign)) {
      ddl =
          ddl.and(
              alterOnly(to)
                  + GenericOptions.changed(
                      from.foreign().map(Columns.Foreign::options).orElse(List.of()),
                      to.foreign().map(Columns.Foreign::options).orElse(List.of())));
    }
    return ddl.and(Options.change(alterOnly(to), from.options(), to.options()));
  }

  private Ddl changeType(String using) {
    var sql =
        "ALTER TABLE "
            + table()
            + " ALTER COLUMN "
            + to.quoted()
            + " TYPE "
            + to.type()
            + to.collation().map(name -> " COLLATE " + name).orElse("");
    if (to.foreign().isPresent()) {
      return Ddl.of(sql); // the rows are elsewhere: nothing to convert
    }
    var asItIs = using.equals(to.quoted() + "::" + to.type());
    sql += to.generated().isEmpty() && (changes(Column::type) || !asItIs) ? " USING " + using : "";
    var ddl = Ddl.of(sql);
    if (!asItIs || !Casts.keepsRows(from.type(), to.type())) {
      ddl =
          ddl.with(
              hazard(
                  Hazard.Code.LK10,
                  "rewrites the table "
                      + display()
                      + " and locks out readers and writers meanwhile"));
    }
    return ddl.and(new Ddl(List.of(), new LossyTypes(from, to).hazards()));
  }

  private Ddl notNull() {
    var alter = "ALTER TABLE " + table() + " ALTER COLUMN " + to.quoted();
    if (!changes(Column::notNull) || handedDown(column -> column.notNull().isPresent())) {
      var kept = from.notNull().filter(present -> present.keptByPartition().value()).isPresent();
      return kept && to.notNull().isEmpty() ? Ddl.of(alter + " DROP NOT NULL") : Ddl.of();
    }
    if (to.notNull().isEmpty()) {
      return Ddl.of(alter + " DROP NOT NULL")
          .with(hazard(Hazard.Code.BC07, "lets NULL into " + to.id().display()));
    }
    var wanted = to.notNull().get();
    if (from.notNull().isEmpty()) {
      var ddl = Ddl.of(addNotNull(to, wanted));
      return wanted.validated()
          ? ddl.with(nullsInTheWay())
              .with(
                  hazard(
                      Hazard.Code.LK09,
                      "reads every row of "
                          + display()
                          + " and locks out readers and writers meanwhile"))
          : ddl;
    }
    var present = from.notNull().get();
    if (present.noInherit() == wanted.noInherit()
        && (present.validated() || !wanted.validated())
        && present.validated() == wanted.validated()
        && present.inherited() == wanted.inherited()) {
      return Ddl.of(
          "ALTER TABLE "
              + table()
              + " RENAME CONSTRAINT "
              + Identifiers.quoted(constraintName(present))
              + " TO "
              + Identifiers.quoted(constraintName(wanted)));
    }
    if (wanted.inherited() || present.inherited()) {
      return Ddl.of();
    }
    if (wanted.validated() && present.equals(wanted.notValid())) {
      return Ddl.of(
              "ALTER TABLE "
                  + table()
                  + " VALIDATE CONSTRAINT "
                  + Identifiers.quoted(constraintName(wanted)))
          .with(nullsInTheWay());
    }
    return Ddl.of(alter + " DROP NOT NULL").and(addNotNull(to, wanted));
  }

  private String constraintName(NotNull notNull) {
    return notNull.name().orElse(to.id().path().get(1) + "_" + to.id().name() + "_not_null");
  }

  private Hazard nullsInTheWay() {
    return hazard(Hazard.Code.MF04, "fails when " + to.id().display() + " holds a NULL")
        .with(RowsInTheWay.where(table(), to.quoted() + " IS NULL"));
  }

  private static String addNotNull(Column column, NotNull notNull) {
    if (notNull.name().isEmpty() && notNull.validated() && !notNull.noInherit()) {
      return "ALTER TABLE "
          + column.id().container()
          + " ALTER COLUMN "
          + column.quoted()
          + " SET NOT NULL";
    }
    return "ALTER TABLE "
        + column.id().container()
        + " ADD "
        + notNull.name().map(name -> "CONSTRAINT " + Identifiers.quoted(name) + " ").orElse("")
        + "NOT NULL "
        + column.quoted()
        + (notNull.noInherit() ? " NO INHERIT" : "")
        + (notNull.validated() ? "" : " NOT VALID");
  }

  private Ddl identity(Identity wanted) {
    var alter = alterOnly(to);
    if (from.identity().isEmpty()) {
      return Ddl.of(alter + " ADD " + generatedAs(wanted)).and(persistence(wanted));
    }
    var present = from.identity().get();
    if (!present.sequence().equals(wanted.sequence())) {
      return Ddl.of(alter + " DROP IDENTITY")
          .and(alter + " ADD " + generatedAs(wanted))
          .and(persistence(wanted));
    }
    var sets = new StringBuilder();
    if (present.always() != wanted.always()) {
      sets.append(wanted.always() ? " SET GENERATED ALWAYS" : " SET GENERATED BY DEFAULT");
    }
    if (!present.options().equals(wanted.options())) {
      sets.append(
          (" " + wanted.options())
              .replaceAll(
                  " (INCREMENT BY|MINVALUE|MAXVALUE|START WITH|CACHE|NO CYCLE|CYCLE)", " SET $1"));
    }
    var moved = present.range().moveInto(wanted.range(), present.sequence());
    var restart = present.range().restart(wanted.range());
    var ddl = sets.isEmpty() ? Ddl.of() : moved.and(alter + sets + restart);
    if (present.persistence().equals(wanted.persistence())) {
      return ddl;
    }
    return wanted.persistence().isPresent()
        ? ddl.and(persistence(wanted))
        : ddl.and(
            setPersistence(
                wanted, present.persistence().get().equals("LOGGED") ? "UNLOGGED" : "LOGGED"));
  }

  private static Ddl persistence(Identity identity) {
    return identity
        .persistence()
        .map(persistence -> Ddl.of(setPersistence(identity, persistence)))
        .orElse(Ddl.of());
  }

  private static String setPersistence(Identity identity, String persistence) {
    return "ALTER SEQUENCE " + identity.sequence() + " SET " + persistence;
  }

  private static String generatedAs(Identity identity) {
    return "GENERATED %s AS IDENTITY (SEQUENCE NAME %s %s)"
        .formatted(
            identity.always() ? "ALWAYS" : "BY DEFAULT", identity.sequence(), identity.options());
  }

  private boolean changes(Function<Column, Object> component) {
    return !component.apply(from).equals(component.apply(to));
  }

  private boolean handedDown(Function<Column, Object> component) {
    return leader.isPresent()
        && component.apply(from).equals(component.apply(leader.get().from()))
        && component.apply(to).equals(component.apply(leader.get().to()));
  }

  private String table() {
    return to.id().container();
  }

  private String display() {
    return to.parent().orElseThrow().display();
  }

  private Hazard hazard(Hazard.Code code, String message) {
    return Hazard.of(code, to.id(), message);
  }

  private static String alterOnly(Column column) {
    return "ALTER TABLE ONLY " + column.id().container() + " ALTER COLUMN " + column.quoted();
  }
}
