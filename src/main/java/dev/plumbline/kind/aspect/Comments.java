package dev.plumbline.kind.aspect;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** {@code COMMENT ON} objects of every kind. */
public final class Comments implements Kind<Comments.Comment> {

  /**
   * A comment.
   *
   * @param id the commented object's id under this kind
   * @param on what it is about
   * @param whole the object with which it vanishes
   * @param text the comment; empty where an extension's own comment has been taken away
   * @param byDefault whether {@code CREATE EXTENSION} sets it by itself
   */
  public record Comment(ObjectId id, ObjectId on, ObjectId whole, String text, boolean byDefault)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(whole);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.COMMENT;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select null::oid as classid, null::oid as objid, 0 as objsubid, %s, d.description, d.by_default
          from (select classoid, objoid, objsubid, description, false as by_default
                  from pg_description
                 where (objoid >= 16384 or classoid = 'pg_namespace'::regclass)
                   and classoid <> 'pg_extension'::regclass
                union all
                select 'pg_extension'::regclass, e.oid, 0, coalesce(c.description, ''),
                       c.description is not distinct from v.comment
                  from pg_extension e
                  left join pg_description c on c.classoid = 'pg_extension'::regclass and c.objoid = e.oid
                  left join lateral (select comment from pg_available_extensions() where name = e.extname) v on true
                 where coalesce(c.description, v.comment) is not null) d
          %s
        """
        .formatted(Subject.COLUMNS, Subject.JOINS);
  }

  @Override
  public Optional<Comment> read(Row row) {
    return Subject.of(row)
        .map(
            subject ->
                new Comment(
                    subject.id().about(ObjectKind.COMMENT),
                    subject.id(),
                    subject.whole(),
                    row.text("description"),
                    row.flag("by_default")));
  }

  @Override
  public Ddl create(Comment comment, List<String> parts) {
    return comment.byDefault() ? Ddl.of() : comment(comment, comment.text());
  }

  @Override
  public Ddl drop(Comment comment) {
    return comment(comment, "");
  }

  @Override
  public Alteration alter(Comment from, Comment to) {
    return Alteration.inPlace(comment(to, to.text()));
  }

  private static Ddl comment(Comment comment, String text) {
    var on = comment.on();
    return Ddl.of(
        "COMMENT ON "
            + on.kind().keyword()
            + " "
            + on.sql()
            + " IS "
            + (text.isEmpty() ? "NULL" : Identifiers.literal(text)));
  }
}
