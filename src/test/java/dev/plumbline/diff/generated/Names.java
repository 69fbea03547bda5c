package dev.plumbline.diff.generated;

import java.util.List;
import java.util.random.RandomGenerator;

/** Plain names, and some that need care. */
final class Names {

  private static final List<String> ODD =
      List.of(
          "Upper",
          "with space",
          "qu\"ote",
          "it's",
          "select",
          "user",
          "Ünï☃",
          "😀",
          "back\\slash",
          "dot.ted",
          "per%cent",
          "dol$lar",
          "x".repeat(58));

  private Names() {}

  static String of(String kind, long id, RandomGenerator random) {
    var plain = kind.substring(0, 1) + kind.substring(kind.length() - 1);
    return random.nextInt(5) > 0
        ? plain + "_" + id
        : ODD.get(random.nextInt(ODD.size())) + "_" + id;
  }
}
