package dev.plumbline.diff.generated;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Changes a model here and there. */
final class Mutator {

  private final RandomGenerator random;
  private final Map<Long, Map<String, Integer>> properties;
  private final Generator generator;

  private Mutator(RandomGenerator random, Model model, Script script) {
    this.random = random;
    this.properties = script.properties();
    this.generator = new Generator(random, model);
  }

  static Model mutate(Model model, Script script, RandomGenerator random) {
    var mutator = new Mutator(random, model, script);
    var changed = model;
    var count = 1 + random.nextInt(7);
    for (var i = 0; i < count; i++) {
      changed = mutator.once(changed);
    }
    return changed;
  }

  private Model once(Model model) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> generator.add(model);
      case 3, 4, 5 -> any(model).map(each -> model.without(List.of(each.id()))).orElse(model);
      case 6 -> any(model).map(each -> model.last(each.id())).orElse(model);
      case 7 -> any(model).map(each -> rename(model, each)).orElse(model);
      case 8 -> any(model).map(each -> exchangeNames(model, each)).orElse(model);
      case 9 -> any(model).map(each -> replace(model, each)).orElse(model);
      case 10 ->
          any(model)
              .map(each -> model.change(each.id(), thing -> thing.salted(random.nextLong())))
              .orElse(model);
      default -> any(model).map(each -> change(model, each)).orElse(model);
    };
  }

  private Optional<Thing> any(Model model) {
    return one(model.things().stream().filter(each -> each.id() != Model.PUBLIC).toList());
  }

  private <T> Optional<T> one(List<T> list) {
    return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
  }

  private Model change(Model model, Thing thing) {
    var asked = List.copyOf(properties.getOrDefault(thing.id(), Map.of()).entrySet());
    return one(asked)
        .map(
            property ->
                model.change(
                    thing.id(),
                    each -> each.with(property.getKey(), random.nextInt(property.getValue()))))
        .orElse(model);
  }

  private Model rename(Model model, Thing thing) {
    return model.change(
        thing.id(), each -> each.named(Names.of(thing.kind(), thing.id() + 5000, random)));
  }

  /** Two things of one name space swap their names. */
  private Model exchangeNames(Model model, Thing thing) {
    var others =
        model.things().stream()
            .filter(each -> each.id() != thing.id() && each.id() != Model.PUBLIC)
            .filter(each -> each.parent() == thing.parent())
            .filter(each -> space(each).equals(space(thing)))
            .toList();
    return one(others)
        .map(
            other ->
                model
                    .change(thing.id(), each -> each.named(other.name()))
                    .change(other.id(), each -> each.named(thing.name())))
        .orElse(model);
  }

  private static String space(Thing thing) {
    return Recipes.NAME_SPACES.getOrDefault(thing.kind(), thing.kind());
  }

  /** Something else, perhaps of another kind, takes the name. */
  private Model replace(Model model, Thing thing) {
    var kinds =
        Recipes.NAME_SPACES.keySet().stream()
            .filter(kind -> !kind.equals("index"))
            .sorted()
            .toList();
    if (space(thing).equals(thing.kind()) || thing.kind().equals("index")) {
      return model;
    }
    var kind = kinds.get(random.nextInt(kinds.size()));
    var successor =
        new Thing(
            thing.id() + 7000, kind, thing.parent(), thing.name(), random.nextLong(), Map.of());
    return model.without(List.of(thing.id())).with(successor);
  }
}
