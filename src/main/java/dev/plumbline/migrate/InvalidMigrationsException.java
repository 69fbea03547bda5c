package dev.plumbline.migrate;

/** The sources hold something that is no migration; the message names it and the way out. */
public final class InvalidMigrationsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message a sentence for people
   */
  public InvalidMigrationsException(String message) {
    super(message);
  }
}
