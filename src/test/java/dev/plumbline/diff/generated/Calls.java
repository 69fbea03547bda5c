package dev.plumbline.diff.generated;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls of the schema's own functions. */
final class Calls {

  private Calls() {}

  /** A call of any function that returns one value. */
  static Optional<String> any(Here here, String property) {
    return here.one(property, "function").map(Calls::call);
  }

  /** A condition that calls a function which indexes, checks and generated columns accept. */
  static Optional<String> immutable(Here here, String property) {
    var functions =
        here.scope().all("function").stream()
            .filter(each -> each.made().sql().get(0).contains(" immutable"))
            .toList();
    return here.one(property, functions, each -> each.thing().id())
        .map(each -> call(each) + " is not null");
  }

  private static String call(Placed function) {
    List<Made.Field> arguments = function.made().columns();
    return function.sql()
        + arguments.stream()
            .map(each -> each.type().value())
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
