package dev.plumbline.cli;

import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Snapshot;
import java.util.EnumSet;
import picocli.CommandLine.Option;

/** What is compared besides the objects themselves. */
final class Comparing {

  @Option(
      names = "--no-privileges",
      description = "Leave out GRANT, REVOKE and default privileges.")
  private boolean noPrivileges;

  @Option(names = "--no-comments", description = "Leave out COMMENT ON.")
  private boolean noComments;

  @Option(names = "--ownership", description = "Compare owners too.")
  private boolean ownership;

  @Option(names = "--security-labels", description = "Compare security labels too.")
  private boolean securityLabels;

  /** The schema without what is not compared. */
  Snapshot of(Snapshot whole) {
    var left = EnumSet.noneOf(ObjectKind.class);
    if (noPrivileges) {
      left.add(ObjectKind.PRIVILEGES);
      left.add(ObjectKind.DEFAULT_PRIVILEGES);
    }
    if (noComments) {
      left.add(ObjectKind.COMMENT);
    }
    if (!ownership) {
      left.add(ObjectKind.OWNER);
    }
    if (!securityLabels) {
      left.add(ObjectKind.SECURITY_LABEL);
    }
    return whole.without((PgObject object) -> left.contains(object.id().kind()));
  }
}
