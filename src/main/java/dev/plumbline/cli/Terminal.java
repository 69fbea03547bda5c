package dev.plumbline.cli;

import dev.plumbline.postgres.Engine;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.function.Supplier;

/**
 * What commands talk to.
 *
 * @param out results; nothing is written to it before a command knows that it succeeded
 * @param err progress and errors
 * @param in what a script may be read from
 * @param colours of results that are for people
 * @param engine makes the engine, for commands that need one
 * @param operator boots the operator and returns its exit code when it has ended
 */
public record Terminal(
    PrintWriter out,
    PrintWriter err,
    InputStream in,
    Colours colours,
    Supplier<Engine> engine,
    Operator operator) {

  /** The operator as seen from here: what boots Quarkus, which no other command does. */
  @FunctionalInterface
  public interface Operator {
    /** Runs until it is told to end; returns the exit code. */
    int run();
  }
}
