package dev.plumbline.operator;

import dev.plumbline.api.DatabaseSchema;
import io.javaoperatorsdk.operator.processing.event.source.filter.OnUpdateFilter;
import java.util.Map;
import java.util.Objects;

/**
 * Lets updates of the spec and of the annotations that ask for something through. Generations alone
 * would miss annotations; everything would let our own status start the next pass.
 */
public final class OnWhatMatters implements OnUpdateFilter<DatabaseSchema> {

  @Override
  public boolean accept(DatabaseSchema now, DatabaseSchema before) {
    return !Objects.equals(now.getMetadata().getGeneration(), before.getMetadata().getGeneration())
        || !Requests.in(annotations(now)).equals(Requests.in(annotations(before)))
        || !Objects.equals(now.getMetadata().getUid(), before.getMetadata().getUid())
        || now.isMarkedForDeletion() != before.isMarkedForDeletion();
  }

  private static Map<String, String> annotations(DatabaseSchema resource) {
    var annotations = resource.getMetadata().getAnnotations();
    return annotations == null ? Map.of() : annotations;
  }
}
