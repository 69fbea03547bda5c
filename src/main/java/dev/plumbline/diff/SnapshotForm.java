package dev.plumbline.diff;

import dev.plumbline.kind.Kinds;
import dev.plumbline.model.Edges;
import dev.plumbline.model.Fingerprint;
import dev.plumbline.model.IdText;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A snapshot as a tree of maps, lists, texts, numbers and booleans, which is what JSON is made of:
 * in a stable order, so that two of them can be compared line by line. {@code docs/diff.md} says
 * what is where.
 */
public final class SnapshotForm {

  /** The version of the form; another one is refused. */
  public static final long VERSION = 1;

  private static final String DEPENDS_ON = "@dependsOn";
  private static final String VANISHES_WITH = "@vanishesWith";
  private static final String INHERITS = "@inherits";
  private static final String POSITION = "@position";

  private SnapshotForm() {}

  /**
   * @param snapshot what was read
   * @param schemas which schemas it is about; empty for all
   */
  public static Map<String, Object> write(Snapshot snapshot, List<String> schemas) {
    var objects = new LinkedHashMap<String, Object>();
    for (var object : snapshot.objects()) {
      var id = object.id();
      var properties = RecordForm.write(object);
      properties.remove("id");
      put(properties, DEPENDS_ON, needs(snapshot, object));
      put(properties, VANISHES_WITH, goesWith(snapshot, object));
      put(properties, INHERITS, snapshot.inherits().from(id));
      if (snapshot.position(id) > 0) {
        properties.put(POSITION, (long) snapshot.position(id));
      }
      objects.put(IdText.of(id), properties);
    }
    var form = new LinkedHashMap<String, Object>();
    form.put("plumblineSnapshot", VERSION);
    form.put("postgres", (long) snapshot.major());
    if (!schemas.isEmpty()) {
      form.put("schemas", List.copyOf(schemas));
    }
    form.put("fingerprint", snapshot.fingerprint().hex());
    form.put("objects", objects);
    return form;
  }

  /** Which schemas a form is about; empty for all. */
  public static List<String> schemas(Map<?, ?> form) {
    return form.get("schemas") instanceof List<?> names
        ? names.stream().map(String::valueOf).toList()
        : List.of();
  }

  /**
   * @param form as {@link #write} made it
   * @throws IllegalArgumentException when it is something else; the message says what, for people
   */
  public static Snapshot read(Map<?, ?> form) {
    var version = form.get("plumblineSnapshot");
    if (version == null) {
      throw new IllegalArgumentException("it has no plumblineSnapshot, so it is no snapshot");
    }
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          "its form is version %s, and this Plumbline knows version %d"
              .formatted(version, VERSION));
    }
    if (!(form.get("postgres") instanceof Long major)
        || !(form.get("objects") instanceof Map<?, ?> entries)) {
      throw new IllegalArgumentException("it lacks postgres or objects");
    }
    var objects = new ArrayList<PgObject>();
    var dependsOn = new Edges();
    var vanishesWith = new Edges();
    var inherits = new Edges();
    var positions = new HashMap<ObjectId, Integer>();
    for (var entry : entries.entrySet()) {
      var id = IdText.parse(String.valueOf(entry.getKey()));
      if (!(entry.getValue() instanceof Map<?, ?> properties)) {
        throw new IllegalArgumentException(id + " has no properties");
      }
      var rest = new TreeMap<String, Object>();
      properties.forEach((name, value) -> rest.put(String.valueOf(name), value));
      take(rest, DEPENDS_ON).forEach(to -> dependsOn.add(id, to));
      take(rest, VANISHES_WITH).forEach(to -> vanishesWith.add(id, to));
      take(rest, INHERITS).forEach(to -> inherits.add(id, to));
      if (rest.remove(POSITION) instanceof Long position) {
        positions.put(id, position.intValue());
      }
      rest.put("id", IdText.of(id));
      objects.add((PgObject) RecordForm.read(Kinds.type(id.kind()), rest, id.toString()));
    }
    var snapshot =
        Snapshot.of(major.intValue(), objects, dependsOn, vanishesWith, inherits, positions);
    checkFingerprint(form, snapshot.fingerprint());
    return snapshot;
  }

  private static void checkFingerprint(Map<?, ?> form, Fingerprint actual) {
    var said = form.get("fingerprint");
    if (said != null && !said.equals(actual.hex())) {
      throw new IllegalArgumentException(
          "its objects are not those that its fingerprint was made of: it was edited, or written by"
              + " another version; take out the line fingerprint to use it all the same");
    }
  }

  /** The edges that an object's own properties do not tell of. */
  private static SortedSet<ObjectId> needs(Snapshot snapshot, PgObject object) {
    var rest = new TreeSet<>(snapshot.dependsOn().from(object.id()));
    object.parent().ifPresent(rest::remove);
    object.references().forEach(rest::remove);
    return rest;
  }

  private static SortedSet<ObjectId> goesWith(Snapshot snapshot, PgObject object) {
    var rest = new TreeSet<>(snapshot.vanishesWith().from(object.id()));
    object.parent().ifPresent(rest::remove);
    object.goesWith().forEach(rest::remove);
    return rest;
  }

  private static void put(Map<String, Object> properties, String name, SortedSet<ObjectId> ids) {
    if (!ids.isEmpty()) {
      properties.put(name, ids.stream().map(IdText::of).toList());
    }
  }

  private static List<ObjectId> take(Map<String, Object> properties, String name) {
    return properties.remove(name) instanceof List<?> ids
        ? ids.stream().map(id -> IdText.parse(String.valueOf(id))).toList()
        : List.of();
  }
}
