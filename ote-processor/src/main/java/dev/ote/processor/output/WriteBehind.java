package dev.ote.processor.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Writes files on a thread of its own, in the order in which they are handed over: to render a
 * wrapper and to open its file take about as long as to read the next type, which only the
 * compiler's thread may do.
 *
 * <p>Files are created through the {@code Filer} before they are handed over, for the filer is no
 * more made for several threads than the elements are. What is handed over reads neither.
 */
public final class WriteBehind {
  private final boolean inBackground;
  private final Guard guard;
  private final List<Pending> pending = new ArrayList<>();
  private @Nullable ExecutorService thread;

  /** Runs what is done for one type, and keeps its faults from stopping the compiler. */
  public interface Guard {
    void run(String stage, String type, Runnable action);
  }

  /** Fills a file. */
  public interface Task {
    void run() throws IOException;
  }

  private record Pending(String stage, String type, Future<?> result) {}

  /**
   * @param inBackground false to write at once, for compilers whose files may be bound to a thread
   */
  public WriteBehind(boolean inBackground, Guard guard) {
    this.inBackground = inBackground;
    this.guard = guard;
  }

  /** Hands a file over; it is written when {@link #await} returns. */
  public void submit(String stage, String type, Task task) {
    if (!inBackground) {
      guard.run(stage, type, () -> run(task));
      return;
    }
    if (thread == null) {
      thread = Executors.newSingleThreadExecutor(WriteBehind::daemon);
    }
    pending.add(new Pending(stage, type, thread.submit(() -> run(task))));
  }

  /** Waits for what was handed over; its faults are the guard's. */
  public void await() {
    if (thread == null) {
      return;
    }
    thread.shutdown();
    thread = null;
    pending.forEach(each -> guard.run(each.stage(), each.type(), () -> result(each.result())));
    pending.clear();
  }

  private static void run(Task task) {
    try {
      task.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void result(Future<?> result) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          Object unused = result.get();
          return;
        } catch (InterruptedException e) {
          // The compiler takes no half of a file; whoever interrupts it learns of it below.
          interrupted = true;
        } catch (ExecutionException e) {
          throw fault(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException fault(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(cause);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "ote-writer");
    thread.setDaemon(true);
    return thread;
  }
}
