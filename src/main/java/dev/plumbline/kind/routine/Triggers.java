package dev.plumbline.kind.routine;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Firing;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Hazard;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;

/**
 * Triggers on tables and views. The copies that partitions have of a partitioned table's trigger
 * come and go with it; one is an object of its own only when it fires at other times.
 */
public final class Triggers implements Kind<Triggers.Trigger> {

  /**
   * A trigger.
   *
   * @param id schema, relation and name
   * @param relation whose changes fire it
   * @param definition {@code CREATE TRIGGER …} as PostgreSQL deparses it
   * @param firing when it fires
   * @param copied on a partition: when the trigger of the partitioned table fires
   */
  public record Trigger(
      ObjectId id, ObjectId relation, String definition, Firing firing, Optional<Firing> copied)
      implements PgObject {

    @Override
    public Optional<ObjectId> parent() {
      return Optional.of(relation);
    }
  }

  @Override
  public ObjectKind kind() {
    return ObjectKind.TRIGGER;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_trigger'::regclass::oid as classid, t.oid as objid, 0 as objsubid,
               'pg_class'::regclass::oid as relation_classid, c.oid as relation_objid,
               0 as relation_objsubid, t.tgname as name, pg_get_triggerdef(t.oid) as definition,
               t.tgenabled as firing, p.tgenabled as copied
          from pg_trigger t join %s c on c.oid = t.tgrelid
          left join pg_trigger p on p.oid = t.tgparentid
         where not t.tgisinternal and p.tgenabled is distinct from t.tgenabled
        """
        .formatted(catalog.relations());
  }

  @Override
  public Optional<Trigger> read(Row row) {
    return row.object("relation_")
        .map(
            relation ->
                new Trigger(
                    relation.inside(ObjectKind.TRIGGER, row.text("name")),
                    relation,
                    row.deparsed("definition"),
                    Firing.of(row.text("firing")),
                    row.optional("copied").map(Firing::of)));
  }

  @Override
  public Ddl create(Trigger trigger, List<String> parts) {
    if (trigger.copied().isPresent()) {
      return firing(trigger, trigger.firing());
    }
    var ddl = Ddl.of(trigger.definition());
    if (trigger.firing() != Firing.ORIGIN) {
      ddl = ddl.and(firing(trigger, trigger.firing()));
    }
    return ddl.with(
        Hazard.of(
            Hazard.Code.LK21,
            trigger.id(),
            "blocks writes to " + trigger.relation().display() + " while the trigger is created"));
  }

  @Override
  public Ddl drop(Trigger trigger) {
    return trigger.copied().isPresent()
        ? firing(trigger, trigger.copied().get())
        : Ddl.of("DROP TRIGGER " + trigger.id().sql());
  }

  @Override
  public Alteration alter(Trigger from, Trigger to) {
    if (from.copied().isPresent() != to.copied().isPresent()) {
      return Alteration.rebuild();
    }
    if (to.copied().isPresent() || from.definition().equals(to.definition())) {
      return Alteration.inPlace(firing(to, to.firing()));
    }
    if (!from.definition().startsWith("CREATE TRIGGER")
        || !to.definition().startsWith("CREATE TRIGGER")) {
      return Alteration.rebuild();
    }
    var ddl = Ddl.of(to.definition().replaceFirst("^CREATE TRIGGER", "CREATE OR REPLACE TRIGGER"));
    // a replaced trigger fires as a new one does
    return Alteration.inPlace(
        to.firing() == Firing.ORIGIN ? ddl : ddl.and(firing(to, to.firing())));
  }

  private static Ddl firing(Trigger trigger, Firing firing) {
    return Ddl.of(
        "ALTER TABLE %s %s TRIGGER %s"
            .formatted(
                trigger.relation().sql(), firing.verb(), Identifiers.quoted(trigger.id().name())));
  }
}
