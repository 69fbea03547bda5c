package dev.plumbline.lint;

import dev.plumbline.diff.Differ;
import dev.plumbline.model.Plan;
import dev.plumbline.model.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one migration may cost and what it needs, before the target is asked.
 *
 * @param hazards every one, by code
 * @param needs of the target
 */
public record MigrationHazards(List<MigrationHazard> hazards, Needs needs) {

  public MigrationHazards {
    hazards = List.copyOf(hazards);
  }

  /**
   * The schema around a migration.
   *
   * @param first the schema before the first pending migration
   * @param from the schema before this one
   * @param to the schema after it
   */
  public record Schemas(Snapshot first, Snapshot from, Snapshot to) {}

  /**
   * @param seen of the migration
   * @param schemas around it, where they were read
   * @param lockTimeout whether it runs under one on the target
   */
  public static MigrationHazards of(
      Observation seen, Optional<Schemas> schemas, boolean lockTimeout) {
    var plan =
        schemas
            .map(each -> Differ.diff(each.from(), each.to()))
            .orElse(new Plan(List.of(), List.of()));
    var inCatalog = schemas.map(each -> CatalogHazards.of(seen, plan, each)).orElse(List.of());
    var all = new ArrayList<>(inCatalog);
    all.addAll(ObservedHazards.of(seen, inCatalog));
    all.addAll(TransactionHazards.of(seen, lockTimeout));
    var hazards =
        all.stream()
            .map(hazard -> new MigrationHazard(seen.migration(), hazard))
            .sorted(
                Comparator.comparing(MigrationHazard::code).thenComparing(MigrationHazard::object))
            .toList();
    return new MigrationHazards(
        hazards, schemas.map(each -> Needs.of(seen, plan, each)).orElse(Needs.NONE));
  }
}
