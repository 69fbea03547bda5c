package dev.plumbline.diff.generated;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes things away from both schemas as long as the same goes wrong. */
final class Shrinker {

  /** A failing pair. */
  record Pair(Model before, Model after) {

    Pair without(List<Long> ids) {
      return new Pair(before.without(ids), after.without(ids));
    }

    List<Long> ids() {
      var ids = new LinkedHashSet<Long>();
      after.things().forEach(each -> ids.add(each.id()));
      before.things().forEach(each -> ids.add(each.id()));
      ids.remove(Model.PUBLIC);
      var order = new ArrayList<>(ids);
      java.util.Collections.reverse(order);
      return order;
    }

    /** With one thing as it was before. */
    Pair unchanged(long id) {
      Map<Long, Thing> old =
          before.things().stream().collect(Collectors.toMap(Thing::id, Function.identity()));
      return new Pair(before, after.change(id, each -> old.getOrDefault(each.id(), each)));
    }
  }

  private final Trial trial;
  private final String signature;
  private int left;

  Shrinker(Trial trial, String signature, int attempts) {
    this.trial = trial;
    this.signature = signature;
    this.left = attempts;
  }

  Pair shrink(Pair pair) {
    var smaller = pair;
    for (var size = Math.max(1, pair.ids().size() / 3); size >= 1; size /= 2) {
      for (var at = 0; at < smaller.ids().size(); ) {
        var ids = smaller.ids();
        var next = smaller.without(ids.subList(at, Math.min(ids.size(), at + size)));
        if (fails(next)) {
          smaller = next;
        } else {
          at += size;
        }
      }
    }
    for (var id : smaller.ids()) {
      var next = smaller.unchanged(id);
      if (!next.equals(smaller) && fails(next)) {
        smaller = next;
      }
    }
    return smaller;
  }

  private boolean fails(Pair pair) {
    return left-- > 0
        && trial
            .run(pair.before(), pair.after())
            .filter(failure -> failure.signature().equals(signature))
            .isPresent();
  }
}
