package dev.plumbline.diff;

import dev.plumbline.kind.Ddl;
import dev.plumbline.kind.aspect.DefaultPrivileges.DefaultPrivilege;
import dev.plumbline.kind.aspect.Privileges;
import dev.plumbline.kind.aspect.Privileges.Privilege;
import dev.plumbline.kind.aspect.Rights;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes back what default privileges give a new object and the wanted schema does not. Who will run
 * the plan is not known, so those of every role count; where the right was not given, taking it
 * back changes nothing.
 */
final class DefaultGrants {

  private static final Map<ObjectKind, String> OBJECTS =
      Map.ofEntries(
          Map.entry(ObjectKind.TABLE, "TABLES"),
          Map.entry(ObjectKind.FOREIGN_TABLE, "TABLES"),
          Map.entry(ObjectKind.VIEW, "TABLES"),
          Map.entry(ObjectKind.MATERIALIZED_VIEW, "TABLES"),
          Map.entry(ObjectKind.SEQUENCE, "SEQUENCES"),
          Map.entry(ObjectKind.FUNCTION, "FUNCTIONS"),
          Map.entry(ObjectKind.PROCEDURE, "FUNCTIONS"),
          Map.entry(ObjectKind.AGGREGATE, "FUNCTIONS"),
          Map.entry(ObjectKind.ENUM, "TYPES"),
          Map.entry(ObjectKind.COMPOSITE_TYPE, "TYPES"),
          Map.entry(ObjectKind.RANGE_TYPE, "TYPES"),
          Map.entry(ObjectKind.BASE_TYPE, "TYPES"),
          Map.entry(ObjectKind.DOMAIN, "TYPES"),
          Map.entry(ObjectKind.SCHEMA, "SCHEMAS"));

  private final Snapshot to;
  private final List<DefaultPrivilege> effective = new ArrayList<>();

  /** New default privileges come after all new objects, old ones go before: see ObjectKind. */
  DefaultGrants(Snapshot from, Snapshot to, Fates fates) {
    this.to = to;
    for (var object : from.objects(ObjectKind.DEFAULT_PRIVILEGES)) {
      if (object instanceof DefaultPrivilege privilege && !fates.gone(privilege.id())) {
        effective.add(privilege);
      }
    }
  }

  /** What has to follow the creation of an object. */
  Ddl takeBack(PgObject created) {
    var objects = objects(created.id().kind());
    if (effective.isEmpty() || objects.isEmpty()) {
      return Ddl.of();
    }
    var given = new TreeMap<String, Rights>();
    var builtin = new TreeMap<String, Rights>();
    for (var each : effective) {
      if (each.objects().equals(objects.get())
          && each.schema().filter(name -> !name.equals(created.id().schema())).isEmpty()) {
        given.merge(each.grantee(), each.rights(), Rights::and);
        builtin.merge(each.grantee(), each.builtin(), Rights::and);
      }
    }
    var ddl = Ddl.of();
    for (var entry : given.entrySet()) {
      var grantee = entry.getKey();
      var usual = builtin.getOrDefault(grantee, Rights.NONE);
      var tooMuch = !wanted(created.id(), grantee, usual).covers(entry.getValue());
      var tooLittle = !entry.getValue().covers(usual);
      if (tooMuch || tooLittle) {
        ddl = ddl.and(Privileges.turn(created.id(), grantee, entry.getValue(), usual));
      }
    }
    return ddl;
  }

  private Rights wanted(ObjectId id, String grantee, Rights usual) {
    return to.find(Privileges.idOf(id, grantee))
        .filter(Privilege.class::isInstance)
        .map(object -> ((Privilege) object).rights())
        .orElse(usual);
  }

  private static Optional<String> objects(ObjectKind kind) {
    return Optional.ofNullable(OBJECTS.get(kind));
  }
}
