package dev.plumbline.kind.aspect;

import dev.plumbline.kind.Row;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import java.util.Optional;

/**
 * What an aspect is about. Mostly that is an object of the snapshot; but a column of a view, the
 * index of a constraint, the sequence of an identity column or a not-null constraint (18 and later)
 * has comments and privileges of its own without being an object of its own.
 *
 * @param id as SQL names it
 * @param whole the object with which it vanishes
 */
record Subject(ObjectId id, ObjectId whole) {

  /**
   * Columns of a query that address the subject as {@code about_}, what it is a part of as {@code
   * whole_}, and name it as {@code relation_schema}, {@code relation}, {@code relation_kind} and
   * {@code attribute}.
   */
  static final String COLUMNS =
      """
      d.classoid as about_classid, d.objoid as about_objid, d.objsubid as about_objsubid,
      coalesce(part.refclassid, case rel.relkind when 'c' then 'pg_type'::regclass::oid else 'pg_class'::regclass end)
        as whole_classid,
      coalesce(part.refobjid, case rel.relkind when 'c' then rel.reltype else rel.oid end) as whole_objid,
      coalesce(part.refobjsubid, con.conkey[1], 0) as whole_objsubid, con.conname as constraint_name,
      relns.nspname as relation_schema, rel.relname as relation, rel.relkind as relation_kind,
      att.attname as attribute""";

  /**
   * The joins that {@link #COLUMNS} needs, behind a relation {@code d}. Most objects have no
   * aspect: those that have are looked up by their keys, one row each, and no catalog is read as a
   * whole.
   */
  static final String JOINS =
      """
      left join lateral (
        select conname, conrelid, conkey from pg_constraint
         where oid = d.objoid and d.classoid = 'pg_constraint'::regclass and contype = 'n' limit 1) con on true
      left join lateral (
        select oid, relname, relnamespace, relkind, reltype from pg_class
         where oid = case d.classoid when 'pg_class'::regclass then d.objoid else con.conrelid end limit 1) rel on true
      left join pg_namespace relns on relns.oid = rel.relnamespace
      left join lateral (
        select attname from pg_attribute
         where attrelid = rel.oid and attnum = d.objsubid and d.objsubid > 0 limit 1) att on true
      left join lateral (
        select refclassid, refobjid, refobjsubid from pg_depend
         where classid = 'pg_class'::regclass and objid = rel.oid and objsubid = 0 and deptype = 'i'
           and d.objsubid = 0 and rel.relkind in ('i', 'I', 'S')
           and (refclassid = 'pg_constraint'::regclass or refobjsubid > 0) limit 1) part on true""";

  /** The subject of a row; empty when it belongs to nothing that was read. */
  static Optional<Subject> of(Row row) {
    var object = row.object("about_");
    if (object.isPresent()) {
      return Optional.of(new Subject(object.get(), object.get()));
    }
    var relation = row.optional("relation");
    if (relation.isEmpty()) {
      return Optional.empty();
    }
    var schema = row.text("relation_schema");
    var constraint = row.optional("constraint_name");
    if (constraint.isPresent()) {
      var id = ObjectId.of(ObjectKind.CONSTRAINT, schema, relation.get(), constraint.get());
      return row.object("whole_").map(whole -> new Subject(id, whole));
    }
    var id =
        row.optional("attribute")
            .map(column -> ObjectId.of(ObjectKind.COLUMN, schema, relation.get(), column))
            .orElseGet(
                () ->
                    ObjectId.of(
                        row.text("relation_kind").equals("S")
                            ? ObjectKind.SEQUENCE
                            : ObjectKind.INDEX,
                        schema,
                        relation.get()));
    return row.object("whole_").map(whole -> new Subject(id, whole));
  }
}
