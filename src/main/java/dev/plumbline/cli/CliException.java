package dev.plumbline.cli;

/** What a person did or met that ends a command: printed as one line, exit code 1. */
final class CliException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message names the thing, the place and the way out; never a secret
   */
  CliException(String message) {
    super(message);
  }
}
