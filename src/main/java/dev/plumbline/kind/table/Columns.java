package dev.plumbline.kind.table;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.kind.SequenceRange;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Uncompared;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Columns of tables. Their DDL is written by {@link ColumnChange}. */
public final class Columns implements Kind<Columns.Column> {

  /**
   * A column; its place among the others is no part of it.
   *
   * @param id schema, table and name
   * @param type with its modifier, as {@code character varying(20)}
   * @param collation where it is not the type's own
   * @param notNull the constraint, if there is one
   * @param identity {@code GENERATED … AS IDENTITY}
   * @param generated {@code GENERATED ALWAYS AS (…)}
   * @param storage how large values are kept
   * @param compression {@code pglz} or {@code lz4}, where set
   * @param statistics the statistics target, where set
   * @param options {@code n_distinct} and the like
   * @param inherited whether it is there by inheritance alone
   * @param ofType whether it is there because its table is a typed one
   * @param partitionKey whether its table is partitioned by it, which pins its type
   * @param foreign what a column of a foreign table has
   */
  public record Column(
      ObjectId id,
      String type,
      Optional<String> collation,
      Optional<NotNull> notNull,
      Optional<Identity> identity,
      Optional<Generated> generated,
      Storage storage,
      Optional<String> compression,
      Optional<Long> statistics,
      List<String> options,
      boolean inherited,
      boolean ofType,
      boolean partitionKey,
      Optional<Foreign> foreign)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      var kind = foreign.isPresent() ? ObjectKind.FOREIGN_TABLE : ObjectKind.TABLE;
      return Optional.of(ObjectId.of(kind, id.path().get(0), id.path().get(1)));
    }

    Column with(Optional<NotNull> other) {
      return new Column(
          id,
          type,
          collation,
          other,
          identity,
          generated,
          storage,
          compression,
          statistics,
          options,
          inherited,
          ofType,
          partitionKey,
          foreign);
    }

    String quoted() {
      return Identifiers.quoted(id.name());
    }
  }

  /**
   * What a column of a foreign table has.
   *
   * @param options its options for the foreign-data wrapper, sorted
   * @param optionsInOrder the same as they were given
   */
  public record Foreign(List<String> options, Uncompared<List<String>> optionsInOrder) {}

  /**
   * A not-null constraint.
   *
   * @param name where it is not the name that PostgreSQL (18 and later) chooses by itself
   * @param noInherit whether children are free of it
   * @param validated whether existing rows are known to keep it
   * @param inherited whether it is there by inheritance alone
   * @param keptByPartition whether a partition keeps it when the partitioned table drops it: only a
   *     primary key that took over an index (18 and later) makes that, and no dump tells it
   */
  public record NotNull(
      Optional<String> name,
      boolean noInherit,
      boolean validated,
      boolean inherited,
      Uncompared<Boolean> keptByPartition) {

    /** The same as it is before existing rows were checked. */
    NotNull notValid() {
      return new NotNull(name, noInherit, false, inherited, keptByPartition);
    }
  }

  /**
   * An identity column's sequence.
   *
   * @param always {@code ALWAYS}, else {@code BY DEFAULT}
   * @param sequence its qualified name
   * @param options as {@code INCREMENT BY 1 MINVALUE 1 …}
   * @param persistence {@code LOGGED} or {@code UNLOGGED} where its table is the other
   */
  public record Identity(
      boolean always, String sequence, String options, Optional<String> persistence) {

    private static final Pattern RANGE = Pattern.compile(".* MINVALUE (\\S+) MAXVALUE (\\S+) .*");

    SequenceRange range() {
      var range = RANGE.matcher(options);
      if (!range.matches()) {
        throw new IllegalStateException("no range in " + options);
      }
      return new SequenceRange(Long.parseLong(range.group(1)), Long.parseLong(range.group(2)));
    }
  }

  /**
   * How large values are kept.
   *
   * @param used {@code PLAIN}, {@code MAIN}, {@code EXTERNAL} or {@code EXTENDED}
   * @param ofType what the type asks for
   */
  public record Storage(String used, String ofType) {

    boolean isDefault() {
      return used.equals(ofType);
    }
  }

  /**
   * A generated column's expression.
   *
   * @param stored whether it is stored, else it is virtual (18 and later)
   * @param expression as PostgreSQL deparses it
   * @param handedDown whether a new table has it from its parent and may not say it again (before
   *     16)
   */
  public record Generated(boolean stored, String expression, Uncompared<Boolean> handedDown) {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.COLUMN;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_class'::regclass::oid as classid, c.oid as objid, a.attnum as objsubid,
               c.schema, c.relname as "table", a.attname as name,
               format_type(a.atttypid, a.atttypmod) as type,
               case when a.attcollation <> t.typcollation
                    then quote_ident(cn.nspname) || '.' || quote_ident(co.collname) end as collation,
               a.attnotnull, %s,
               a.attidentity, s.oid::regclass::text as identity_sequence,
               case when a.attidentity <> '' then (
                 select format('INCREMENT BY %%s MINVALUE %%s MAXVALUE %%s START WITH %%s CACHE %%s %%s',
                          q.seqincrement, q.seqmin, q.seqmax, q.seqstart, q.seqcache,
                          case when q.seqcycle then 'CYCLE' else 'NO CYCLE' end)
                   from pg_sequence q where q.seqrelid = s.oid) end as identity_options,
               case when a.attidentity <> '' then (
                 select case q.relpersistence when 'u' then 'UNLOGGED' else 'LOGGED' end
                   from pg_class q where q.oid = s.oid and q.relpersistence <> c.relpersistence) end as identity_persistence,
               a.attgenerated, %s as expression_handed_down,
               case when a.attgenerated <> '' then (
                 select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
                  where d.adrelid = a.attrelid and d.adnum = a.attnum) end as expression,
               a.attstorage, t.typstorage,
               case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression,
               nullif(a.attstattarget, -1) as statistics,
               array(select o from unnest(a.attoptions) o where o not like 'pg\\_attver=%%' order by 1) as options,
               a.attinhcount > 0 and not a.attislocal and not c.relispartition as inherited,
               c.reloftype <> 0 as of_type,
               c.relkind = 'p' and exists (
                 select from pg_depend kd
                  where kd.classid = 'pg_class'::regclass and kd.objid = c.oid and kd.objsubid = a.attnum
                    and kd.refclassid = 'pg_class'::regclass and kd.refobjid = c.oid and kd.refobjsubid = 0
                    and kd.deptype = 'i') as partition_key,
               c.relkind = 'f' as is_foreign,
               a.attfdwoptions as foreign_options
          from pg_attribute a
          join %s c on c.oid = a.attrelid
          join pg_type t on t.oid = a.atttypid
          left join pg_collation co on co.oid = a.attcollation
          left join pg_namespace cn on cn.oid = co.collnamespace
          cross join lateral (
            select case when a.attidentity <> '' then (
              select sd.objid from pg_depend sd
               where sd.classid = 'pg_class'::regclass and sd.refclassid = 'pg_class'::regclass
                 and sd.refobjid = a.attrelid and sd.refobjsubid = a.attnum and sd.deptype = 'i') end as oid) s
          %s
         where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'f')
        """
        .formatted(
            catalog.since(18)
                ? """
                  case when c.relkind = 'p' or a.attinhcount > 0 and not c.relispartition
                            or nn.conname <> c.relname || '_' || a.attname || '_not_null'
                       then nn.conname end as not_null_name,
                  coalesce(nn.connoinherit, false) as not_null_no_inherit,
                  coalesce(nn.convalidated, true) as not_null_validated,
                coalesce(not nn.conislocal and not c.relispartition, false) as not_null_inherited,
                coalesce(nn.conislocal and c.relispartition, false) as not_null_kept\
                """
                : """
                  null::text as not_null_name, false as not_null_no_inherit,
                true as not_null_validated, false as not_null_inherited, false as not_null_kept\
                """,
            catalog.since(16)
                ? "false"
                : """
                  a.attinhcount > 0 and not c.relispartition and exists (
                    select from pg_inherits gi join pg_attribute ga on ga.attrelid = gi.inhparent
                   where gi.inhrelid = c.oid and ga.attname = a.attname and ga.attgenerated <> '')\
                """,
            catalog.relations(),
            catalog.since(18)
                ? "left join pg_constraint nn on nn.conrelid = a.attrelid and nn.contype = 'n'"
                    + " and nn.conkey = array[a.attnum]"
                : "");
  }

  @Override
  public Optional<Column> read(Row row) {
    return Optional.of(
        new Column(
            ObjectId.of(ObjectKind.COLUMN, row.text("schema"), row.text("table"), row.text("name")),
            row.text("type"),
            row.optional("collation"),
            row.flag("attnotnull")
                ? Optional.of(
                    new NotNull(
                        row.optional("not_null_name"),
                        row.flag("not_null_no_inherit"),
                        row.flag("not_null_validated"),
                        row.flag("not_null_inherited"),
                        new Uncompared<>(row.flag("not_null_kept"))))
                : Optional.empty(),
            // a partition (17 and later) shares the identity of the partitioned table's column
            row.optional("identity_sequence")
                .map(
                    sequence ->
                        new Identity(
                            row.text("attidentity").equals("a"),
                            sequence,
                            row.text("identity_options"),
                            row.optional("identity_persistence"))),
            row.text("attgenerated").isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new Generated(
                        row.text("attgenerated").equals("s"),
                        row.deparsed("expression"),
                        new Uncompared<>(row.flag("expression_handed_down")))),
            new Storage(storage(row.text("attstorage")), storage(row.text("typstorage"))),
            row.optional("compression"),
            row.optional("statistics").map(Long::valueOf),
            row.texts("options"),
            row.flag("inherited"),
            row.flag("of_type"),
            row.flag("partition_key"),
            row.flag("is_foreign")
                ? Optional.of(
                    new Foreign(
                        row.texts("foreign_options").stream().sorted().toList(),
                        new Uncompared<>(row.texts("foreign_options"))))
                : Optional.empty()));
  }

  private static String storage(String letter) {
    return switch (letter) {
      case "p" -> "PLAIN";
      case "e" -> "EXTERNAL";
      case "m" -> "MAIN";
      default -> "EXTENDED";
    };
  }

  @Override
  public List<String> names(Column column) {
    return column
        .identity()
        .map(identity -> List.of("relation " + identity.sequence()))
        .orElse(List.of());
  }

  @Override
  public Ddl create(Column column, List<String> parts) {
    if (column.inherited() || column.ofType()) {
      return ColumnChange.afterInheriting(column, parts);
    }
    var add = "ALTER TABLE " + column.id().container() + " ADD COLUMN ";
    return NewColumnHazards.of(column, parts, Ddl.of(add + ColumnChange.definition(column, parts)))
        .and(ColumnChange.settings(column));
  }

  @Override
  public Optional<String> inline(Column column, List<String> parts) {
    if (column.inherited()) {
      return Optional.of(ColumnChange.inherited(column));
    }
    return Optional.of(
        column.ofType() ? ColumnChange.ofType(column, parts) : ColumnChange.inTable(column, parts));
  }

  @Override
  public Ddl finish(Column column, List<String> parts) {
    return column.inherited()
        ? ColumnChange.finishInherited(column, parts)
        : ColumnChange.settings(column);
  }

  @Override
  public boolean hasParts() {
    return true;
  }

  @Override
  public boolean handedDown(Column column, boolean inPartition) {
    return inPartition || column.inherited();
  }

  @Override
  public Ddl handed(Column leader, List<String> leaderParts, Column column, List<String> parts) {
    return ColumnChange.handed(leader, leaderParts, column, parts);
  }

  @Override
  public Ddl disinherit(
      Column leader, List<String> leaderParts, Column column, List<String> parts) {
    return ColumnChange.disinherit(leader, leaderParts, column, parts);
  }

  @Override
  public Ddl drop(Column column) {
    var ddl = Ddl.of("ALTER TABLE " + column.id().container() + " DROP COLUMN " + column.quoted());
    return column.generated().isPresent()
        ? ddl
        : ddl.with(
            Hazard.of(
                Hazard.Code.DL03,
                column.id(),
                "drops the column " + column.id().display() + " with its values"));
  }

  @Override
  public Alteration alter(Column from, Column to) {
    return new ColumnChange(from, to, Optional.empty()).alteration();
  }

  @Override
  public Alteration follow(Column from, Column to, Column leaderFrom, Column leaderTo) {
    return new ColumnChange(from, to, Optional.of(new ColumnChange.Leader(leaderFrom, leaderTo)))
        .alteration();
  }

  @Override
  public Optional<Alteration> retype(Column from, Column to, String value, boolean handedDown) {
    return Optional.of(
        new ColumnChange(from, to, Optional.empty()).toReplacedType(value, handedDown));
  }
}
