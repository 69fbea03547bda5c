package dev.plumbline.lint;

import dev.plumbline.lint.MigrationHazards.Schemas;
import dev.plumbline.model.ObjectId;
import dev.plumbline.model.ObjectKind;
import dev.plumbline.model.PgObject;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a migration needs of the target, as far as that can be told before: in the shadow database
 * everything belongs to the role that made it.
 *
 * @param owned relations that only their owner may change, as the target calls them
 * @param createIn schemas in which something new is made
 * @param extensions that are installed
 */
public record Needs(List<ObjectId> owned, List<String> createIn, List<String> extensions) {

  /** Nothing. */
  public static final Needs NONE = new Needs(List.of(), List.of(), List.of());

  private static final Set<ObjectKind> RELATIONS =
      EnumSet.of(
          ObjectKind.TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW, ObjectKind.SEQUENCE);
  private static final Set<ObjectKind> PARTS =
      EnumSet.of(
          ObjectKind.COLUMN,
          ObjectKind.CONSTRAINT,
          ObjectKind.FOREIGN_KEY,
          ObjectKind.INDEX,
          ObjectKind.POLICY,
          ObjectKind.RULE);
  private static final Pattern ROLE =
      Pattern.compile("\\b(role|session\\s+authorization)\\b", Pattern.CASE_INSENSITIVE);

  public Needs {
    owned = List.copyOf(owned);
    createIn = List.copyOf(createIn);
    extensions = List.copyOf(extensions);
  }

  static Needs of(Observation seen, Plan plan, Schemas schemas) {
    var owned = new TreeSet<ObjectId>();
    var createIn = new TreeSet<String>();
    var extensions = new TreeSet<String>();
    for (var step : plan.steps()) {
      var id = step.object();
      var isNew = step.action() == Step.Action.CREATE;
      if (id.kind() == ObjectKind.EXTENSION && isNew && !schemas.first().has(id)) {
        extensions.add(id.name());
      } else if (RELATIONS.contains(id.kind())) {
        if (isNew && !schemas.from().has(id)) {
          createIn.add(id.schema());
        } else {
          owned.add(seen.onTarget(id));
        }
      } else if (PARTS.contains(id.kind())) {
        whole(id, schemas).map(seen::onTarget).ifPresent(owned::add);
      }
    }
    owned.removeIf(id -> !schemas.first().has(id));
    // It takes on the rights of somebody else, whom nobody can tell.
    var asAnother = seen.settings().stream().anyMatch(each -> ROLE.matcher(each).find());
    return new Needs(
        asAnother ? List.of() : List.copyOf(owned),
        asAnother ? List.of() : List.copyOf(createIn),
        List.copyOf(extensions));
  }

  private static Optional<ObjectId> whole(ObjectId part, Schemas schemas) {
    return schemas
        .from()
        .find(part)
        .or(() -> schemas.to().find(part))
        .flatMap(PgObject::parent)
        .filter(id -> RELATIONS.contains(id.kind()));
  }
}
