package dev.plumbline.diff.generated;

import dev.plumbline.diff.generated.Made.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What a recipe sees: the thing that is to be written and all that stands before it. Every property
 * is asked for by name, so that mutations know which there are.
 */
final class Here {

  private final Thing thing;
  private final Scope scope;
  private final Map<String, Integer> asked = new TreeMap<>();

  Here(Thing thing, Scope scope) {
    this.thing = thing;
    this.scope = scope;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  Thing thing() {
    return thing;
  }

  Scope scope() {
    return scope;
  }

  boolean since(int major) {
    return scope.major() >= major;
  }

  /** The properties that the recipe asked for, and how many values each can have. */
  Map<String, Integer> asked() {
    return asked;
  }

  String name() {
    return quoted(thing.name());
  }

  /** The qualified name: the parent's, or the parent's schema's, and its own. */
  String sql() {
    return scope.qualified(thing);
  }

  Placed parent() {
    return scope.find(thing.parent()).orElseThrow();
  }

  int number(String property, int bound) {
    asked.put(property, bound);
    var set = thing.set().get(property);
    return Math.floorMod(set != null ? set : thing.hash(property), bound);
  }

  String of(String property, String... options) {
    return options[number(property, options.length)];
  }

  boolean flag(String property) {
    return number(property, 2) == 1;
  }

  /** One of the options in one case of four, else nothing. */
  String seldom(String property, String... options) {
    var at = seldomNumber(property, options.length);
    return at == 0 ? "" : options[at - 1];
  }

  /** True in one case of four. */
  boolean rare(String property) {
    return seldomNumber(property, 1) == 1;
  }

  private int seldomNumber(String property, int options) {
    asked.put(property, options + 1);
    var set = thing.set().get(property);
    if (set != null) {
      return Math.floorMod(set, options + 1);
    }
    var drawn = Math.floorMod(thing.hash(property), 4 * options);
    return drawn < options ? drawn + 1 : 0;
  }

  /** One of the things of these kinds that stand before. */
  Optional<Placed> one(String property, String... kinds) {
    return one(property, scope.all(kinds), placed -> placed.thing().id());
  }

  Optional<Field> one(String property, List<Field> fields) {
    return one(property, fields, Field::id);
  }

  /** Always the same one while it is there, whatever else comes and goes. */
  <T> Optional<T> one(String property, List<T> candidates, ToLongFunction<T> id) {
    asked.put(property, 8);
    var start = thing.hash(property) + thing.set().getOrDefault(property, 0);
    return candidates.stream()
        .min(Comparator.comparingLong(each -> Thing.mix(start ^ Thing.mix(id.applyAsLong(each)))));
  }

  /** One to {@code most} different ones; none when there is none. */
  List<Field> some(String property, List<Field> fields, int most) {
    var wanted = number(property + " count", most) + 1;
    var left = new ArrayList<>(fields);
    var chosen = new ArrayList<Field>();
    for (var i = 0; i < wanted && !left.isEmpty(); i++) {
      var next = one(property + " " + i, left).orElseThrow();
      left.remove(next);
      chosen.add(next);
    }
    return chosen;
  }
}
