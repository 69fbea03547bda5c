package dev.plumbline.diff.generated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A random schema: things in the order in which they are made.
 *
 * @param things each behind its parent
 */
record Model(List<Thing> things) {

  static final long PUBLIC = 1;

  Model {
    things = List.copyOf(things);
  }

  static Model empty() {
    return new Model(
        List.of(new Thing(PUBLIC, "public schema", 0, "public", PUBLIC, java.util.Map.of())));
  }

  Model with(Thing thing) {
    var more = new ArrayList<>(things);
    more.add(thing);
    return new Model(more);
  }

  Model change(long id, UnaryOperator<Thing> change) {
    return new Model(
        things.stream().map(each -> each.id() == id ? change.apply(each) : each).toList());
  }

  /** Without these things and what belongs to them. */
  Model without(Collection<Long> ids) {
    var gone = new HashSet<>(ids);
    return new Model(
        things.stream()
            .filter(
                each -> {
                  if (gone.contains(each.parent())) {
                    gone.add(each.id());
                  }
                  return !gone.contains(each.id());
                })
            .toList());
  }

  /** The thing and all that belongs to it come last, so that they may refer to everything else. */
  Model last(long id) {
    var family = family(id);
    var order = new ArrayList<>(things);
    order.removeIf(each -> family.contains(each.id()));
    things.stream().filter(each -> family.contains(each.id())).forEach(order::add);
    return new Model(order);
  }

  private Set<Long> family(long id) {
    var family = new HashSet<Long>(Set.of(id));
    for (var each : things) {
      if (family.contains(each.parent())) {
        family.add(each.id());
      }
    }
    return family;
  }
}
