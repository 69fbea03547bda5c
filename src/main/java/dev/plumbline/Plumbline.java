package dev.plumbline;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the operator for {@code operator}, the plain command line for everything else. */
@QuarkusMain
public final class Plumbline {

  private Plumbline() {}

  /**
   * @param args the command line; the first word is the command
   */
  public static void main(String... args) {
    if (args.length > 0 && args[0].equals("operator")) {
      Quarkus.run(args);
    }
  }
}
