package dev.plumbline.diff.generated;

import dev.plumbline.diff.generated.Made.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The things that were written already. */
final class Scope {

  private final int major;
  private final Map<Long, Placed> placed = new LinkedHashMap<>();

  Scope(int major) {
    this.major = major;
  }

  int major() {
    return major;
  }

  void add(Placed next) {
    placed.put(next.thing().id(), next);
  }

  Optional<Placed> find(long id) {
    return Optional.ofNullable(placed.get(id));
  }

  List<Placed> all(String... kinds) {
    var wanted = Set.of(kinds);
    return placed.values().stream().filter(each -> wanted.contains(each.thing().kind())).toList();
  }

  List<Placed> parts(Placed parent, String kind) {
    return all(kind).stream().filter(each -> each.thing().parent() == parent.thing().id()).toList();
  }

  /** The columns of a relation as they are so far, those from above first. */
  List<Field> columns(Placed relation) {
    var columns = new LinkedHashSet<Field>();
    relation.made().above().forEach(each -> columns.addAll(columns(each)));
    columns.addAll(relation.made().columns());
    for (var part : parts(relation, "column")) {
      columns.addAll(part.made().columns());
    }
    return new ArrayList<>(columns);
  }

  /** The partition key, which every unique key of the table has to contain. */
  List<Field> partitionKey(Placed relation) {
    if (relation.made().partitioning().isPresent()) {
      return columns(relation).stream().filter(each -> each.name().equals("k")).toList();
    }
    return List.of();
  }

  String qualified(Thing thing) {
    var parent = placed.get(thing.parent());
    if (parent == null) {
      return Here.quoted(thing.name());
    }
    var outermost = parent;
    while (placed.containsKey(outermost.thing().parent())) {
      outermost = placed.get(outermost.thing().parent());
    }
    return outermost.name() + "." + Here.quoted(thing.name());
  }
}
