package dev.plumbline.model;

/**
 * A value that an object brings along for its creation and that says nothing about its definition:
 * any two are equal, so it never makes a difference or another fingerprint.
 *
 * @param <T> what it holds
 */
public final class Uncompared<T> {

  private final T value;

  /**
   * @param value what to bring along
   */
  public Uncompared(T value) {
    this.value = value;
  }

  /** What was brought along. */
  public T value() {
    return value;
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Uncompared;
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "not compared";
  }
}
