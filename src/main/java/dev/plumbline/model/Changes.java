package dev.plumbline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares two snapshots and tells the differences to people. */
public final class Changes {

  private Changes() {}

  /**
   * What the second schema has, lacks and has differently, sorted by id. What appears or disappears
   * together with its parent is not listed beside it.
   */
  public static List<Change> between(Snapshot from, Snapshot to) {
    var changes = new ArrayList<Change>();
    for (var id : from.differences(to)) {
      var before = from.find(id);
      var after = to.find(id);
      if (before.isEmpty()) {
        if (!appearsWithParent(after.orElseThrow(), to, from)) {
          changes.add(new Change(id, Change.Type.ADDED, ""));
        }
      } else if (after.isEmpty()) {
        if (!appearsWithParent(before.get(), from, to)) {
          changes.add(new Change(id, Change.Type.REMOVED, ""));
        }
      } else {
        var detail =
            String.join("; ", Components.differences((Record) before.get(), (Record) after.get()));
        changes.add(new Change(id, Change.Type.CHANGED, detail));
      }
    }
    return List.copyOf(changes);
  }

  private static boolean appearsWithParent(PgObject object, Snapshot here, Snapshot there) {
    return object.parent().filter(parent -> here.has(parent) && !there.has(parent)).isPresent();
  }

  /** One sentence: {@code 1 table added, 2 columns changed}; empty when nothing differs. */
  public static String summary(List<Change> changes) {
    var counts = new TreeMap<ObjectKind, TreeMap<Change.Type, Integer>>();
    for (var change : changes) {
      counts
          .computeIfAbsent(change.id().kind(), kind -> new TreeMap<>())
          .merge(change.type(), 1, Integer::sum);
    }
    return counts.entrySet().stream()
        .flatMap(
            kind ->
                kind.getValue().entrySet().stream()
                    .map(
                        type ->
                            kind.getKey().counted(type.getValue()) + " " + type.getKey().word()))
        .collect(Collectors.joining(", "));
  }

  /**
   * The fingerprint of a drift: the same for the same differences, so that a decision about it
   * never applies to another one.
   */
  public static Fingerprint fingerprint(Snapshot from, Snapshot to) {
    var canonical = new StringBuilder();
    var different = from.differences(to);
    append('-', different, from, canonical);
    append('+', different, to, canonical);
    return Fingerprint.of(canonical.toString());
  }

  private static void append(
      char sign, List<ObjectId> different, Snapshot side, StringBuilder canonical) {
    for (var id : different) {
      var object = side.find(id);
      if (object.isPresent()) {
        canonical.append(sign);
        Components.canonical(object.get(), canonical);
        canonical.append('\n');
      }
    }
  }
}
