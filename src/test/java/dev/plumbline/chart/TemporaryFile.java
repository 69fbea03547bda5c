package dev.plumbline.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text in a file for as long as a program needs to read it. */
record TemporaryFile(Path file) implements AutoCloseable {

  static TemporaryFile of(String text) {
    try {
      return new TemporaryFile(Files.writeString(Files.createTempFile("manifests", ".yaml"), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String path() {
    return file.toString();
  }

  @Override
  public void close() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
