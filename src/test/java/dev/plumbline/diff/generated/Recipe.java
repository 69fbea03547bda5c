package dev.plumbline.diff.generated;

import java.util.Optional;

/** Writes the things of one kind. */
@FunctionalInterface
interface Recipe {

  /** The thing as SQL; empty when what it needs is not there, and then it is not there either. */
  Optional<Made> make(Here here);
}
