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

  /** The joins that {@link #COLUMNS} needs, behind a relation {@code d}. */
  static final String JOINS =
      """
      left join pg_constraint con on d.classoid = 'pg_constraint'::regclass and con.oid = d.objoid and con.contype = 'n'
      left join pg_class rel on rel.oid = case d.classoid when 'pg_class'::regclass then d.objoid else con.conrelid end
      left join pg_namespace relns on relns.oid = rel.relnamespace
      left join pg_attribute att on att.attrelid = rel.oid and att.attnum = d.objsubid and d.objsubid > 0
      left join pg_depend part
        on part.classid = 'pg_class'::regclass and part.objid = rel.oid and part.objsubid = 0
       and part.deptype = 'i' and d.objsubid = 0 and rel.relkind in ('i', 'I', 'S')
       and (part.refclassid = 'pg_constraint'::regclass or part.refobjsubid > 0)""";

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
