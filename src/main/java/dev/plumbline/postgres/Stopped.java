package dev.plumbline.postgres;

import dev.plumbline.migrate.Reason;

/** Ends a run: something stands in the way that no decision could foresee. */
final class Stopped extends RuntimeException {

  private final transient Reason reason;
  private final String sentence;

  /**
   * @param reason in a word
   * @param sentence that names the thing, the place and the way out
   */
  Stopped(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
    this.sentence = sentence;
  }

  Stopped(Reason reason, String sentence, Throwable cause) {
    super(sentence, cause);
    this.reason = reason;
    this.sentence = sentence;
  }

  Reason reason() {
    return reason;
  }

  String sentence() {
    return sentence;
  }
}
