package dev.plumbline.kind.routine;

import dev.plumbline.kind.Alteration;
import dev.plumbline.kind.Catalog;
import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.Firing;
import dev.plumbline.kind.Kind;
import dev.plumbline.kind.Row;
import dev.plumbline.model.Identifiers;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Event triggers whose function is in a managed schema. */
public final class EventTriggers implements Kind<EventTriggers.EventTrigger> {

  /**
   * An event trigger.
   *
   * @param id its name
   * @param event such as {@code ddl_command_end}
   * @param tags the commands that it is for; all when empty
   * @param function what it calls, qualified
   * @param firing when it fires
   */
  public record EventTrigger(
      ObjectId id, String event, List<String> tags, String function, Firing firing)
      implements PgObject {}

  @Override
  public ObjectKind kind() {
    return ObjectKind.EVENT_TRIGGER;
  }

  @Override
  public String query(Catalog catalog) {
    return """
        select 'pg_event_trigger'::regclass::oid as classid, e.oid as objid, 0 as objsubid,
               e.evtname as name, e.evtevent as event, e.evttags as tags,
               e.evtfoid::regproc::text as function, e.evtenabled as firing
          from pg_event_trigger e join pg_proc p on p.oid = e.evtfoid
         where p.pronamespace in %s and %s
        """
        .formatted(catalog.schemas(), catalog.free("pg_event_trigger", "e.oid"));
  }

  @Override
  public Optional<EventTrigger> read(Row row) {
    return Optional.of(
        new EventTrigger(
            ObjectId.of(ObjectKind.EVENT_TRIGGER, row.text("name")),
            row.text("event"),
            row.texts("tags"),
            row.text("function"),
            Firing.of(row.text("firing"))));
  }

  @Override
  public Ddl create(EventTrigger trigger, List<String> parts) {
    var sql =
        "CREATE EVENT TRIGGER " + trigger.id().sql() + " ON " + Identifiers.quoted(trigger.event());
    if (!trigger.tags().isEmpty()) {
      sql +=
          "\n  WHEN TAG IN ("
              + trigger.tags().stream().map(Identifiers::literal).collect(Collectors.joining(", "))
              + ")";
    }
    var ddl = Ddl.of(sql + "\n  EXECUTE FUNCTION " + trigger.function() + "()");
    return trigger.firing() == Firing.ORIGIN ? ddl : ddl.and(firing(trigger));
  }

  @Override
  public Ddl drop(EventTrigger trigger) {
    return Ddl.of("DROP EVENT TRIGGER " + trigger.id().sql());
  }

  @Override
  public Alteration alter(EventTrigger from, EventTrigger to) {
    return from.event().equals(to.event())
            && from.tags().equals(to.tags())
            && from.function().equals(to.function())
        ? Alteration.inPlace(firing(to))
        : Alteration.rebuild();
  }

  private static Ddl firing(EventTrigger trigger) {
    return Ddl.of("ALTER EVENT TRIGGER " + trigger.id().sql() + " " + trigger.firing().verb());
  }
}
