package dev.plumbline.postgres;

import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.postgres.CatalogLook.Attribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The relations of a shadow database by oid, as they are by now, and what the target calls those
 * that it has. An oid stays the same under another name, and is another one when a thing of the
 * same name is made anew.
 */
final class KnownRelations {

  private final Map<Long, RelationState> relations = new HashMap<>();
  private final Map<Long, Map<Integer, Attribute>> columns = new HashMap<>();
  private final Map<Long, String> schemas = new HashMap<>();
  private final Map<Long, String> labels = new HashMap<>();
  private final Map<Long, ObjectId> onTarget = new HashMap<>();
  private final Map<Long, Map<Integer, String>> columnsOnTarget = new HashMap<>();
  private final Map<Long, String> schemasOnTarget = new HashMap<>();

  /**
   * @param before the first pending migration
   * @param historyTable whose rows nobody minds
   */
  KnownRelations(CatalogLook before, ObjectId historyTable) {
    update(before);
    schemasOnTarget.putAll(schemas);
    relations.forEach(
        (oid, state) -> {
          // The index of its key, too, is the history's.
          var table = state.table().map(relations::get).orElse(state);
          if (table == null || !name(table).equals(historyTable)) {
            onTarget.put(oid, name(state));
          }
        });
    columns.forEach(
        (table, all) -> {
          var names = new HashMap<Integer, String>();
          all.forEach((number, column) -> names.put(number, column.name()));
          columnsOnTarget.put(table, names);
        });
  }

  /** Whether the target has any table, view or index. */
  boolean isAnythingThere() {
    return !onTarget.isEmpty();
  }

  /** What the target calls a relation, if it has it. */
  Optional<ObjectId> onTarget(long oid) {
    return Optional.ofNullable(onTarget.get(oid));
  }

  /** What the target calls a column, if it has it. */
  Optional<ObjectId> onTarget(long table, int number) {
    return Optional.ofNullable(columnsOnTarget.get(table))
        .flatMap(names -> Optional.ofNullable(names.get(number)))
        .flatMap(name -> onTarget(table).map(id -> id.inside(ObjectKind.COLUMN, name)));
  }

  /** What the target calls a schema, if it has it. */
  Optional<ObjectId> schemaOnTarget(long oid) {
    return Optional.ofNullable(schemasOnTarget.get(oid))
        .map(name -> ObjectId.of(ObjectKind.SCHEMA, name));
  }

  /** Those schemas of the target that are there no more. */
  List<ObjectId> schemasGone(CatalogLook look) {
    var there = look.schemas().stream().map(CatalogLook.Schema::oid).collect(Collectors.toSet());
    var gone = schemas.keySet().stream().filter(oid -> !there.contains(oid)).toList();
    gone.forEach(schemas::remove);
    return gone.stream().flatMap(oid -> schemaOnTarget(oid).stream()).sorted().toList();
  }

  /** A relation as it was last seen. */
  Optional<RelationState> state(long oid) {
    return Optional.ofNullable(relations.get(oid));
  }

  /** All that were last seen. */
  Map<Long, RelationState> states() {
    return Map.copyOf(relations);
  }

  /** What a relation is called now. */
  Optional<ObjectId> name(long oid) {
    return state(oid).map(this::name);
  }

  private ObjectId name(RelationState state) {
    return ObjectId.of(state.objectKind(), schemas.getOrDefault(state.schema(), ""), state.name());
  }

  /** The columns of a table as they were last seen, by number. */
  Map<Integer, Attribute> columns(long table) {
    return columns.getOrDefault(table, Map.of());
  }

  /** The name of a schema as it was last seen. */
  Optional<String> schema(long oid) {
    return Optional.ofNullable(schemas.get(oid));
  }

  /** An enum's value as it was last seen. */
  Optional<String> label(long oid) {
    return Optional.ofNullable(labels.get(oid));
  }

  /** Takes in what was seen. */
  void update(CatalogLook look) {
    look.schemas().forEach(schema -> schemas.put(schema.oid(), schema.name()));
    for (var held : look.relations()) {
      held.state()
          .ifPresentOrElse(
              state -> relations.put(held.oid(), state), () -> relations.remove(held.oid()));
    }
    for (var column : look.attributes()) {
      columns
          .computeIfAbsent(column.table(), table -> new HashMap<>())
          .put(column.number(), column);
    }
    look.labels().forEach(label -> labels.put(label.oid(), label.text()));
  }
}
