package dev.plumbline.operator;

import dev.plumbline.migrate.Reason;

/** What a resource names can't be used: it is missing, or it is not what it should be. */
final class BadInput extends RuntimeException {

  private final Reason reason;

  /**
   * @param reason in a word
   * @param message a sentence that names the thing, the place and the way out; never a secret
   */
  BadInput(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static BadInput migrations(String message) {
    return new BadInput(Reason.INVALID_MIGRATIONS, message);
  }

  static BadInput notFound(String message) {
    return new BadInput(Reason.SOURCE_NOT_FOUND, message);
  }

  static BadInput spec(String message) {
    return new BadInput(Reason.INVALID_SPEC, message);
  }

  Reason reason() {
    return reason;
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
