package dev.plumbline.postgres;

import dev.plumbline.lint.Lock;
import dev.plumbline.lint.Observation;
import dev.plumbline.lint.Observation.Renamed;
import dev.plumbline.lint.Observation.Renamed.What;
import dev.plumbline.lint.Observation.Retyped;
import dev.plumbline.lint.TableSeen;
import dev.plumbline.lint.TableSeen.Sign;
import dev.plumbline.lint.Transaction;
import dev.plumbline.migrate.Migration;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees what pending migrations do in the shadow database to what was there before the first of
 * them: in each transaction by one look at its locks, files and counters before it is committed.
 */
final class ShadowWitness implements Witness {

  private static final Set<ObjectKind> HOLD_ROWS =
      EnumSet.of(ObjectKind.TABLE, ObjectKind.MATERIALIZED_VIEW, ObjectKind.FOREIGN_TABLE);

  private final KnownRelations known;
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<ObjectId> dropped = new ArrayList<>();
  private final List<Renamed> renamed = new ArrayList<>();
  private final List<Retyped> retyped = new ArrayList<>();
  private final Map<ObjectId, ObjectId> onTarget = new HashMap<>();

  private ShadowWitness(KnownRelations known) {
    this.known = known;
  }

  /**
   * @param session in the shadow database, after the history and before what is pending
   */
  static ShadowWitness in(Session session, String historySchema) throws SQLException {
    var historyTable = ObjectId.of(ObjectKind.TABLE, historySchema, HistoryTable.NAME);
    return new ShadowWitness(new KnownRelations(CatalogLook.atAll(session), historyTable));
  }

  /** Whether there is anything that a migration could harm. */
  boolean isAnythingThere() {
    return known.isAnythingThere();
  }

  /** What was seen since the last time. */
  Observation told(Migration migration, Way way, boolean usesNewLabel, Duration took) {
    var script = migration.script();
    var parts = Script.parts(script);
    var observation =
        new Observation(
            migration.name(),
            Script.withComments(script, parts),
            took,
            way == Way.ONE_TRANSACTION,
            usesNewLabel,
            transactions,
            parts.stream().filter(Script::isSetting).map(Script::firstLine).toList(),
            parts.stream().filter(Script::isConcurrent).allMatch(Script::isIdempotent),
            dropped,
            renamed,
            retyped,
            onTarget);
    transactions.clear();
    dropped.clear();
    renamed.clear();
    retyped.clear();
    onTarget.clear();
    return observation;
  }

  @Override
  public void beforeCommit(Session session, List<String> tags) throws SQLException {
    if (!known.isAnythingThere()) {
      transactions.add(new Transaction(false, tags, List.of(), List.of()));
      return;
    }
    take(CatalogLook.atOwn(session), tags, false);
  }

  @Override
  public void afterAlone(Session session, List<String> tags) throws SQLException {
    if (!known.isAnythingThere()) {
      transactions.add(new Transaction(true, tags, List.of(), List.of()));
      return;
    }
    take(touched(CatalogLook.atAll(session)), tags, true);
  }

  /** Of everything, what is not as it was, as if it had been locked. */
  private CatalogLook touched(CatalogLook all) {
    var relations = new ArrayList<CatalogLook.Held>();
    var there = new HashSet<Long>();
    var tables = new HashSet<Long>();
    for (var held : all.relations()) {
      there.add(held.oid());
      var now = held.state().orElseThrow();
      var before = known.state(held.oid());
      if (!before.equals(held.state())) {
        var anew = before.filter(old -> old.file() != now.file()).isPresent() && !now.isIndex();
        relations.add(held(held, anew ? Lock.ACCESS_EXCLUSIVE : Lock.SHARE_UPDATE_EXCLUSIVE));
        now.table().ifPresent(tables::add);
      }
    }
    known
        .states()
        .forEach(
            (oid, state) -> {
              if (!there.contains(oid)) {
                relations.add(
                    new CatalogLook.Held(
                        oid,
                        EnumSet.of(Lock.SHARE_UPDATE_EXCLUSIVE),
                        Optional.empty(),
                        false,
                        false,
                        false));
                state.table().ifPresent(tables::add);
              }
            });
    relations.stream().map(CatalogLook.Held::oid).forEach(tables::remove);
    for (var held : all.relations()) {
      if (tables.contains(held.oid())) {
        relations.add(held(held, Lock.SHARE_UPDATE_EXCLUSIVE));
      }
    }
    return new CatalogLook(relations, all.attributes(), all.schemas(), all.labels());
  }

  private static CatalogLook.Held held(CatalogLook.Held held, Lock lock) {
    return new CatalogLook.Held(held.oid(), EnumSet.of(lock), held.state(), false, false, false);
  }

  private void take(CatalogLook look, List<String> tags, boolean alone) {
    var before = new HashMap<Long, ObjectId>();
    for (var held : look.relations()) {
      known.name(held.oid()).ifPresent(name -> before.put(held.oid(), name));
    }
    var signs = signs(look);
    var rebuilt = rebuilt(look);
    dropped.addAll(known.schemasGone(look));
    look.schemas().forEach(this::schema);
    look.labels().forEach(this::label);
    look.attributes().forEach(this::column);
    known.update(look);
    var tables = new ArrayList<TableSeen>();
    for (var held : look.relations()) {
      var target = known.onTarget(held.oid());
      var old = before.get(held.oid());
      if (target.isPresent() && old != null) {
        relation(held, target.get(), old);
        if (HOLD_ROWS.contains(target.get().kind())) {
          var lock = strongest(held.modes());
          var now = known.name(held.oid()).orElse(old);
          tables.add(
              new TableSeen(
                  target.get(), old, now, lock, signs.getOrDefault(held.oid(), Set.of())));
          names(held.oid(), target.get(), old, now);
        }
      }
    }
    transactions.add(new Transaction(alone, tags, tables, rebuilt));
  }

  private static Lock strongest(Set<Lock> modes) {
    return modes.stream().max(Lock::compareTo).orElse(Lock.ACCESS_SHARE);
  }

  private Map<Long, Set<Sign>> signs(CatalogLook look) {
    var signs = new HashMap<Long, Set<Sign>>();
    for (var held : look.relations()) {
      var before = known.state(held.oid());
      if (before.isEmpty()) {
        continue;
      }
      var table = before.get().table().orElse(held.oid());
      var own = signs.computeIfAbsent(table, oid -> EnumSet.noneOf(Sign.class));
      if (held.scanned()) {
        own.add(Sign.SCANNED);
      }
      if (!before.get().isIndex()) {
        own.addAll(signs(held, before.get()));
      }
    }
    return signs;
  }

  private static Set<Sign> signs(CatalogLook.Held held, RelationState before) {
    var signs = EnumSet.noneOf(Sign.class);
    var now = held.state().orElse(before);
    add(signs, Sign.NEW_FILE, now.file() != before.file());
    add(signs, Sign.NEW_TOAST, now.toast() != before.toast() && before.toast() != 0);
    add(signs, Sign.LOGGING, !now.persistence().equals(before.persistence()));
    add(signs, Sign.PLACE, !now.place().equals(before.place()));
    add(signs, Sign.WRITTEN, held.modes().contains(Lock.ROW_EXCLUSIVE));
    add(signs, Sign.UPDATED, held.updated());
    add(signs, Sign.DELETED, held.deleted());
    add(signs, Sign.PARTITIONED, before.kind() == 'p');
    add(signs, Sign.MATERIALIZED, before.kind() == 'm');
    return signs;
  }

  private static void add(Set<Sign> signs, Sign sign, boolean holds) {
    if (holds) {
      signs.add(sign);
    }
  }

  /** Indexes in a new file whose table is in its old one. */
  private List<ObjectId> rebuilt(CatalogLook look) {
    var moved = new HashSet<Long>();
    for (var held : look.relations()) {
      var before = known.state(held.oid());
      if (before.isPresent() && before.get().file() != held.state().orElse(before.get()).file()) {
        moved.add(held.oid());
      }
    }
    return moved.stream()
        .filter(oid -> known.state(oid).flatMap(RelationState::table).isPresent())
        .filter(
            oid -> !moved.contains(known.state(oid).flatMap(RelationState::table).orElseThrow()))
        .flatMap(oid -> known.onTarget(oid).stream())
        .sorted()
        .toList();
  }

  private void relation(CatalogLook.Held held, ObjectId target, ObjectId old) {
    if (held.state().isEmpty()) {
      if (HOLD_ROWS.contains(target.kind())) {
        dropped.add(target);
      }
      return;
    }
    var now = known.name(held.oid()).orElse(old);
    if (!now.name().equals(old.name()) && target.kind() == ObjectKind.TABLE) {
      renamed.add(new Renamed(What.TABLE, target, now.display()));
    }
  }

  private void schema(CatalogLook.Schema schema) {
    var old = known.schema(schema.oid());
    if (old.isPresent() && !old.get().equals(schema.name())) {
      known
          .schemaOnTarget(schema.oid())
          .ifPresent(id -> renamed.add(new Renamed(What.SCHEMA, id, schema.name())));
    }
  }

  private void label(CatalogLook.Label label) {
    var old = known.label(label.oid());
    if (old.isPresent() && !old.get().equals(label.text())) {
      var value = label.type().inside(ObjectKind.ENUM, old.get());
      renamed.add(new Renamed(What.ENUM_VALUE, value, label.text()));
    }
  }

  private void column(CatalogLook.Attribute now) {
    var target = known.onTarget(now.table(), now.number());
    var old = known.columns(now.table()).get(now.number());
    if (target.isEmpty() || old == null || old.dropped()) {
      return;
    }
    if (now.dropped()) {
      dropped.add(target.get());
      return;
    }
    if (!now.name().equals(old.name())) {
      renamed.add(new Renamed(What.COLUMN, target.get(), now.name()));
    }
    if (!now.type().equals(old.type())) {
      retyped.add(new Retyped(target.get(), old.type(), now.type()));
    }
  }

  /** Other names of a table and its columns lead to the target's. */
  private void names(long oid, ObjectId target, ObjectId old, ObjectId now) {
    for (var name : List.of(old, now)) {
      if (!name.equals(target)) {
        onTarget.put(name, target);
      }
      known
          .columns(oid)
          .forEach(
              (number, column) ->
                  known
                      .onTarget(oid, number)
                      .ifPresent(
                          id -> {
                            var here = name.inside(ObjectKind.COLUMN, column.name());
                            if (!here.equals(id)) {
                              onTarget.put(here, id);
                            }
                          }));
    }
  }
}
