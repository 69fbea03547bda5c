package dev.plumbline.migrate;

import dev.plumbline.model.Fingerprint;
import java.util.List;
import java.util.Optional;

/**
 * Another database than before stands behind a connection, or the same one as it was earlier:
 * restored, cloned or swapped.
 *
 * <p>No change is a restart, a fail-over to a promoted standby behind the same name (the standby
 * shares system identifier and OID), a renamed database, or another name for the same running
 * server.
 *
 * @param fingerprint what a resolution names, 12 hex digits; it changes with the database that is
 *     found and with what is missed
 * @param difference for people, such as {@code its server has system identifier 2 and had 1}
 */
public record TargetChange(String fingerprint, String difference) {

  /**
   * @param before what is remembered
   * @param facts what is found
   * @param history what is found
   * @return empty when it is the same database, and nothing of its history is missing
   */
  public static Optional<TargetChange> between(Remembered before, Facts facts, History history) {
    return difference(before, facts.identity(), history)
        .map(words -> new TargetChange(fingerprint(before, facts.identity()), words));
  }

  private static Optional<String> difference(Remembered before, Identity found, History history) {
    return anotherServer(before.identity(), found)
        .or(() -> anotherDatabase(before.identity(), found))
        .or(() -> anotherEndpoint(before.identity(), found))
        .or(() -> earlier(before, history));
  }

  private static Optional<String> anotherServer(Identity before, Identity found) {
    return before.systemIdentifier().isPresent()
            && found.systemIdentifier().isPresent()
            && !before.systemIdentifier().equals(found.systemIdentifier())
        ? Optional.of(
            "it is on another server (system identifier %s, before %s at %s)"
                .formatted(
                    found.systemIdentifier().get(),
                    before.systemIdentifier().get(),
                    before.endpoint()))
        : Optional.empty();
  }

  private static Optional<String> anotherDatabase(Identity before, Identity found) {
    return before.oid().equals(found.oid())
        ? Optional.empty()
        : Optional.of(
            "it is another database (OID %s, before `%s` with OID %s): made anew, restored or cloned"
                .formatted(found.oid(), before.database(), before.oid()));
  }

  /**
   * The connection was changed. What is behind it is the same only if the very same server runs
   * there: a physical copy shares everything else.
   */
  private static Optional<String> anotherEndpoint(Identity before, Identity found) {
    return before.endpoint().equals(found.endpoint())
            || before.startedAt().equals(found.startedAt())
        ? Optional.empty()
        : Optional.of(
            "the connection leads to %s and led to %s, and nothing shows that the same server runs there"
                .formatted(found.endpoint(), before.endpoint()));
  }

  private static Optional<String> earlier(Remembered before, History history) {
    return before
        .newestRow()
        .filter(row -> history.rows().stream().noneMatch(each -> each.id().equals(row.id())))
        .map(
            row ->
                "its history has lost the row that says migration `%s` is applied: it was restored to an earlier state, or rows were deleted"
                    .formatted(row.migration()));
  }

  private static String fingerprint(Remembered before, Identity found) {
    var seen =
        Sha256.hexOf(
            List.of(
                found.systemIdentifier().orElse(""),
                found.oid(),
                found.endpoint(),
                before.newestRow().map(Remembered.Row::id).orElse("")));
    return Fingerprint.of(seen).shortForm();
  }
}
