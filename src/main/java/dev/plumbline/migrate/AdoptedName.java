package dev.plumbline.migrate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The name of a migration that is made from drift. */
public final class AdoptedName {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

  private AdoptedName() {}

  /**
   * @param before names that must sort before it: what is applied
   * @param after names that must sort after it: what is pending
   * @param now the time
   * @return a name as Prisma makes them, {@code 20260101000000_adopted}, or where the time does not
   *     fit the last name made longer; empty when neither fits in bytes and in Prisma's order
   */
  public static Optional<String> between(List<String> before, List<String> after, Instant now) {
    var timed = TIME.format(now) + "_adopted";
    var longer = before.stream().max(Migration::compareNames).map(last -> last + "_adopted");
    return Stream.concat(Stream.of(timed), longer.stream())
        .filter(name -> MigrationRules.nameProblem(name).isEmpty())
        .filter(name -> before.stream().allMatch(earlier -> sortsAfter(name, earlier)))
        .filter(name -> after.stream().allMatch(later -> sortsAfter(later, name)))
        .findFirst();
  }

  private static boolean sortsAfter(String later, String earlier) {
    return Migration.compareNames(later, earlier) > 0
        && PrismaOrder.compare(later, earlier).orElse(1) > 0;
  }
}
