package dev.plumbline.kind;

import dev.plumbline.model.Hazard;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/** Sequences. Those behind identity columns belong to their column. */
public final class Sequences implements Kind<Sequences.Sequence> {

  /**
   * A sequence; its current value is data and no part of it.
   *
   * @param id schema and name
   * @param type {@code smallint}, {@code integer} or {@code bigint}
   * @param start where it starts
   * @param increment its step
   * @param min the smallest value
   * @param max the largest value
   * @param cache how many values a session takes at once
   * @param cycles whether it begins anew at its end
   * @param unlogged whether it is lost in a crash
   */
  public record Sequence(
      ObjectId id,
      String type,
      long start,
      long increment,
      long min,
      long max,
      long cache,
      boolean cycles,
      boolean unlogged)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.SEQUENCE;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_class'::regclass::oid as classid, c.oid as objid, 0 as objsubid,
               c.schema, c.relname as name, format_type(s.seqtypid, null) as type,
               s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
               c.relpersistence = 'u' as unlogged
          from pg_sequence s join %s c on c.oid = s.seqrelid
         where (select count(*) from pg_depend d
                 where d.classid = 'pg_class'::regclass and d.objid = s.seqrelid and d.deptype = 'i') = 0
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<Sequence> read(Row row) {
    return Optional.of(
        new Sequence(
            ObjectId.of(ObjectKind.SEQUENCE, row.text("schema"), row.text("name")),
            row.text("type"),
            row.number("seqstart"),
            row.number("seqincrement"),
            row.number("seqmin"),
            row.number("seqmax"),
            row.number("seqcache"),
            row.flag("seqcycle"),
            row.flag("unlogged")));
  }

  @Override
  public Ddl create(Sequence sequence, List<String> parts) {
    return Ddl.of(
        "CREATE "
            + (sequence.unlogged() ? "UNLOGGED " : "")
            + "SEQUENCE "
            + sequence.id().sql()
            + options(sequence));
  }

  @Override
  public Ddl drop(Sequence sequence) {
    return Ddl.of("DROP SEQUENCE " + sequence.id().sql())
        .with(
            Hazard.of(
                Hazard.Code.DL13,
                sequence.id(),
                "drops the sequence " + sequence.id().display() + " with its current value"));
  }

  @Override
  public Alteration alter(Sequence from, Sequence to) {
    var alter = "ALTER SEQUENCE " + to.id().sql();
    var ddl = Ddl.of();
    if (from.unlogged() != to.unlogged()) {
      ddl = ddl.and(alter + (to.unlogged() ? " SET UNLOGGED" : " SET LOGGED"));
    }
    if (!options(from).equals(options(to))) {
      ddl =
          ddl.and(range(from).moveInto(range(to), to.id().sql()))
              .and(alter + options(to) + range(from).restart(range(to)));
    }
    return Alteration.inPlace(ddl);
  }

  @Override
  public List<String> names(Sequence sequence) {
    return List.of("relation " + sequence.id().qualified());
  }

  private static SequenceRange range(Sequence sequence) {
    return new SequenceRange(sequence.min(), sequence.max());
  }

  /** All of them, always: create and alter cannot disagree. */
  private static String options(Sequence s) {
    return " AS %s INCREMENT BY %d MINVALUE %d MAXVALUE %d START WITH %d CACHE %d %s"
        .formatted(
            s.type(),
            s.increment(),
            s.min(),
            s.max(),
            s.start(),
            s.cache(),
            s.cycles() ? "CYCLE" : "NO CYCLE");
  }
}
