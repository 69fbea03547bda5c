package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchemaSpec;
import dev.plumbline.api.DatabaseSchemaStatus;
import dev.plumbline.api.DatabaseSchemaStatus.ResolutionStatus;
import dev.plumbline.migrate.Resolution;
import dev.plumbline.migrate.Resolution.DriftDecision;
import dev.plumbline.migrate.Resolution.MigrationDecision;
import dev.plumbline.migrate.Resolution.OfDrift;
import dev.plumbline.migrate.Resolution.OfMigration;
import dev.plumbline.migrate.Resolution.OfTarget;
import dev.plumbline.migrate.Resolution.TargetDecision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people decided, in the spec and in annotations, and which of it was handled already. A
 * decision is handled once: its subject, its word and its id tell it from others.
 */
final class Decisions {

  /** Approves a plan, as {@code spec.approve}; goes before it. */
  static final String APPROVE = "plumbline.dev/approve";

  /**
   * Resolves, as {@code spec.resolutions}: {@code migration/NAME=RolledBack}, {@code
   * drift/FINGERPRINT=Revert} or {@code target/FINGERPRINT=Accept}, several with a semicolon or a
   * line end between them, each with {@code #id} behind it where it is needed.
   */
  static final String RESOLVE = "plumbline.dev/resolve";

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{12}|[0-9a-f]{64}");
  private static final Pattern ENTRY =
      Pattern.compile("(migration|drift|target)/(.+)=([A-Za-z]+)(?:#([^#]{1,63}))?");

  private Decisions() {}

  /**
   * @param spec where {@code approve} may stand
   * @param annotations of the resource
   * @throws BadInput when the annotation is no fingerprint
   */
  static Optional<String> approval(DatabaseSchemaSpec spec, Map<String, String> annotations) {
    var text = annotations.getOrDefault(APPROVE, "").strip();
    if (text.isEmpty()) {
      return Optional.ofNullable(spec.approve());
    }
    if (!FINGERPRINT.matcher(text).matches()) {
      throw BadInput.spec(
          "Annotation %s is `%s`: write the plan's fingerprint from status.plan.fingerprint."
              .formatted(APPROVE, text));
    }
    return Optional.of(text);
  }

  /**
   * @return everything that was decided, handled or not, each once
   * @throws BadInput when the annotation can't be read
   */
  static List<Resolution> asked(DatabaseSchemaSpec spec, Map<String, String> annotations) {
    var asked = new LinkedHashMap<String, Resolution>();
    var inSpec =
        spec.resolutions() == null ? List.<DatabaseSchemaSpec.Resolution>of() : spec.resolutions();
    for (var each : inSpec) {
      var resolution = ofSpec(each);
      asked.putIfAbsent(key(resolution), resolution);
    }
    for (var entry : annotations.getOrDefault(RESOLVE, "").split("[;\\r\\n]+", -1)) {
      if (!entry.isBlank()) {
        var resolution = ofAnnotation(entry.strip());
        asked.putIfAbsent(key(resolution), resolution);
      }
    }
    return List.copyOf(asked.values());
  }

  /**
   * @param asked everything that was decided
   * @param status what was handled
   * @return what is still to be handled, and every {@code Accept}: it stands as long as it is asked
   *     for
   */
  static List<Resolution> standing(List<Resolution> asked, @Nullable DatabaseSchemaStatus status) {
    var handled = handled(status);
    return asked.stream().filter(each -> isAccept(each) || !handled.contains(key(each))).toList();
  }

  /** Whether something is asked for that was not handled yet. */
  static boolean anyNew(List<Resolution> asked, @Nullable DatabaseSchemaStatus status) {
    var handled = handled(status);
    return asked.stream().anyMatch(each -> !handled.contains(key(each)));
  }

  /** What tells a decision from others. */
  static String key(Resolution resolution) {
    return key(about(resolution), resolution.subject(), resolution.as(), resolution.id());
  }

  /** What tells a decision from others. */
  static String key(ResolutionStatus handled) {
    var id = handled.id() == null ? "" : handled.id();
    if (handled.migration() != null) {
      return key("migration", handled.migration(), handled.as(), id);
    }
    return handled.target() != null
        ? key("target", handled.target(), handled.as(), id)
        : key("drift", String.valueOf(handled.drift()), handled.as(), id);
  }

  private static String about(Resolution resolution) {
    if (resolution instanceof OfMigration) {
      return "migration";
    }
    return resolution instanceof OfTarget ? "target" : "drift";
  }

  private static String key(String about, String subject, String as, String id) {
    return about + "/" + subject + "=" + as + "#" + id;
  }

  private static List<String> handled(@Nullable DatabaseSchemaStatus status) {
    return status == null || status.resolutions() == null
        ? List.of()
        : status.resolutions().stream().map(Decisions::key).toList();
  }

  private static boolean isAccept(Resolution resolution) {
    return resolution instanceof OfDrift drift && drift.decision() == DriftDecision.ACCEPT;
  }

  private static Resolution ofSpec(DatabaseSchemaSpec.Resolution resolution) {
    var id = resolution.id() == null ? "" : resolution.id();
    var as = resolution.as().name();
    if (resolution.migration() != null) {
      return new OfMigration(resolution.migration(), MigrationDecision.valueOf(as), id);
    }
    return resolution.target() != null
        ? new OfTarget(resolution.target(), TargetDecision.valueOf(as), id)
        : new OfDrift(String.valueOf(resolution.drift()), DriftDecision.valueOf(as), id);
  }

  private static Resolution ofAnnotation(String entry) {
    var parts = ENTRY.matcher(entry);
    if (parts.matches()) {
      var id = parts.group(4) == null ? "" : parts.group(4);
      var as = parts.group(3);
      if (parts.group(1).equals("migration")) {
        for (var decision : MigrationDecision.values()) {
          if (decision.word().equals(as)) {
            return new OfMigration(parts.group(2), decision, id);
          }
        }
      } else if (parts.group(1).equals("target")) {
        if (FINGERPRINT.matcher(parts.group(2)).matches()
            && as.equals(TargetDecision.ACCEPT.word())) {
          return new OfTarget(parts.group(2), TargetDecision.ACCEPT, id);
        }
      } else if (FINGERPRINT.matcher(parts.group(2)).matches()) {
        for (var decision : DriftDecision.values()) {
          if (decision.word().equals(as)) {
            return new OfDrift(parts.group(2), decision, id);
          }
        }
      }
    }
    throw BadInput.spec(
        "Annotation %s holds `%s`: write migration/<name>=Applied, =RolledBack or =Reverted, drift/<fingerprint>=Revert, =Adopt or =Accept, or target/<fingerprint>=Accept."
            .formatted(RESOLVE, entry));
  }
}
