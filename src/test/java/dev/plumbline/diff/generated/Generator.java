package dev.plumbline.diff.generated;

import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws things. */
final class Generator {

  private final RandomGenerator random;
  private long last;

  Generator(RandomGenerator random, Model model) {
    this.random = random;
    this.last = model.things().stream().mapToLong(Thing::id).max().orElse(0);
  }

  static Model model(RandomGenerator random, int size) {
    var generator = new Generator(random, Model.empty());
    var model = Model.empty();
    while (model.things().size() < size) {
      model = generator.add(model);
    }
    return model;
  }

  /** The model with one thing more; the same when there is nothing that it could belong to. */
  Model add(Model model) {
    return draw(model).map(model::with).orElse(model);
  }

  private Optional<Thing> draw(Model model) {
    var entry = entry();
    var id = last + 1;
    var salt = random.nextLong();
    long parent = 0;
    if (!entry.parents().isEmpty()) {
      var kind = entry.parents().get(random.nextInt(entry.parents().size()));
      var parents = model.things().stream().filter(each -> each.kind().equals(kind)).toList();
      if (parents.isEmpty()) {
        return Optional.empty();
      }
      parent = parents.get(random.nextInt(parents.size())).id();
    }
    last = id;
    return Optional.of(
        new Thing(id, entry.kind(), parent, Names.of(entry.kind(), id, random), salt, Map.of()));
  }

  private Recipes.Entry entry() {
    var total = Recipes.ALL.stream().mapToInt(Recipes.Entry::weight).sum();
    var at = random.nextInt(total);
    for (var entry : Recipes.ALL) {
      at -= entry.weight();
      if (at < 0) {
        return entry;
      }
    }
    throw new AssertionError("weights add up");
  }
}
