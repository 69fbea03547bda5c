package dev.plumbline.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Two things that wait for servers most of the time, done at the same time. */
final class Together {

  private Together() {}

  /**
   * @param one is done in a thread of its own
   * @param other is done in this thread
   * @param use gets both results
   * @return what {@code use} makes of them; when one of them fails, its exception is thrown, {@code
   *     one}'s first
   */
  static <A, B, R> R both(Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> use) {
    var task = new FutureTask<>(one::get);
    var thread = new Thread(task, "plumbline-from");
    thread.setDaemon(true);
    thread.start();
    B second;
    try {
      second = other.get();
    } catch (RuntimeException e) {
      await(task);
      throw e;
    }
    return use.apply(await(task), second);
  }

  private static <T> T await(FutureTask<T> task) {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CliException("Interrupted.");
    }
  }
}
