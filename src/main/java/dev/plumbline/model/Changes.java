package dev.plumbline.model;

import java.util.ArrayList;
import java.util.Comparator;
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
    for (var before : from.objects()) {
      var after = to.find(before.id());
      if (after.isEmpty()) {
        if (before.parent().filter(parent -> from.has(parent) && !to.has(parent)).isEmpty()) {
          changes.add(new Change(before.id(), Change.Type.REMOVED, ""));
        }
      } else if (!before.equals(after.get())) {
        var detail =
            String.join("; ", Components.differences((Record) before, (Record) after.get()));
        changes.add(new Change(before.id(), Change.Type.CHANGED, detail));
      }
    }
    for (var after : to.objects()) {
      if (!from.has(after.id())
          && after.parent().filter(parent -> to.has(parent) && !from.has(parent)).isEmpty()) {
        changes.add(new Change(after.id(), Change.Type.ADDED, ""));
      }
    }
    changes.sort(Comparator.comparing(Change::id));
    return List.copyOf(changes);
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
    for (var before : from.objects()) {
      if (to.find(before.id()).filter(before::equals).isEmpty()) {
        canonical.append('-');
        Components.canonical(before, canonical);
        canonical.append('\n');
      }
    }
    for (var after : to.objects()) {
      if (from.find(after.id()).filter(after::equals).isEmpty()) {
        canonical.append('+');
        Components.canonical(after, canonical);
        canonical.append('\n');
      }
    }
    return Fingerprint.of(canonical.toString());
  }
}
