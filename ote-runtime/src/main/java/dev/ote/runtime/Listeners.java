package dev.ote.runtime;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of some metrics. Asked only by calls that failed or were slow.
 *
 * <p>Safe for any number of threads; never throws.
 */
final class Listeners {
  /** More providers than that are none: a loader that fails goes on failing. */
  private static final int MAX_PROVIDERS = 1_000;

  /** Set while listeners are asked on this thread, to a type of the JDK; not there otherwise. */
  private static final ThreadLocal<@Nullable Boolean> ASKED = new ThreadLocal<>();

  private final List<MetricsListener> all = new CopyOnWriteArrayList<>();
  private final List<MetricsListener> ofCalls = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable Waiting> waiting = new AtomicReference<>();
  private final Faults faults;

  Listeners(Faults faults) {
    this.faults = faults;
  }

  /**
   * The providers that our own class loader sees. Not the context's: metrics that outlive an
   * application must not hold a listener of it. Those which cannot be had are said and left out.
   */
  static List<MetricsListener> provided() {
    List<MetricsListener> found = new ArrayList<>();
    var providers =
        ServiceLoader.load(MetricsListener.class, MetricsListener.class.getClassLoader())
            .iterator();
    for (int i = 0; i < MAX_PROVIDERS; i++) {
      try {
        if (!providers.hasNext()) {
          break;
        }
        found.add(providers.next());
      } catch (ServiceConfigurationError | RuntimeException | LinkageError broken) {
        Problems.report("a listener is left out: " + broken);
      }
    }
    // Ours first: others build on what these start, whatever the order of the class path.
    found.sort(comparing(listener -> !isOurs(listener)));
    return found;
  }

  private static boolean isOurs(MetricsListener listener) {
    return listener.getClass().getName().startsWith(Listeners.class.getPackageName() + ".");
  }

  /** A listener that is attached when there is a reason to. */
  private record Waiting(BooleanSupplier reason, Runnable attach) {}

  /**
   * Attaches a listener as soon as there is a reason to: now, or when that is found at the end of a
   * call that failed or was slow.
   *
   * @param reason asked at the end of each such call; must be quick
   */
  void attachWhen(BooleanSupplier reason, Runnable attach) {
    waiting.set(new Waiting(reason, attach));
    attachWaiting();
  }

  private void attachWaiting() {
    Waiting known = waiting.get();
    if (known != null && known.reason.getAsBoolean() && waiting.compareAndSet(known, null)) {
      known.attach.run();
    }
  }

  /** Whether it is worth telling anything of calls. */
  boolean areAny() {
    if (waiting.get() != null) {
      attachWaiting();
    }
    return !ofCalls.isEmpty();
  }

  /** Attaches a listener, and tells it of the operations that are there already. */
  void attach(MetricsListener listener, PerformanceMetrics metrics, Operations operations) {
    try {
      listener.attached(metrics);
    } catch (Throwable fault) {
      Problems.report("listener " + listener.getClass().getName() + " is left out: " + fault);
      return;
    }
    all.add(listener);
    if (listener.wantsCalls()) {
      ofCalls.add(listener);
    }
    inform(List.of(listener), each -> operations.all().forEach(each::operationAdded));
  }

  /** Detaches a listener, where it is attached. */
  void detach(MetricsListener listener, PerformanceMetrics metrics) {
    if (all.remove(listener)) {
      ofCalls.remove(listener);
      inform(List.of(listener), each -> each.detached(metrics));
    }
  }

  /** Detaches all listeners. */
  void detachAll(PerformanceMetrics metrics) {
    waiting.set(null);
    all.forEach(listener -> detach(listener, metrics));
  }

  /** Tells all listeners of an operation. */
  void added(Operation operation) {
    inform(all, listener -> listener.operationAdded(operation));
  }

  /** Tells all listeners of a call. */
  void tell(Consumer<MetricsListener> news) {
    String unused =
        unlessAsked(
            () -> {
              inform(ofCalls, news);
              return null;
            });
  }

  /** The first id that a listener knows; null where none does. */
  @Nullable String correlationId() {
    return all.isEmpty() ? null : unlessAsked(this::firstId);
  }

  private @Nullable String firstId() {
    for (MetricsListener listener : all) {
      try {
        String id = listener.correlationId();
        if (id != null && !id.isBlank()) {
          return id;
        }
      } catch (Throwable fault) {
        faults.contain(fault);
      }
    }
    return null;
  }

  private void inform(List<MetricsListener> listeners, Consumer<MetricsListener> news) {
    for (MetricsListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (Throwable fault) {
        faults.contain(fault);
      }
    }
  }

  /** Asks listeners, unless this is about a call that one of them makes while it is asked. */
  private static @Nullable String unlessAsked(Supplier<@Nullable String> work) {
    if (ASKED.get() != null) {
      return null;
    }
    boolean interrupted = Thread.currentThread().isInterrupted();
    ASKED.set(true);
    try {
      return work.get();
    } finally {
      ASKED.remove();
      if (interrupted) { // Listeners that wait clear the status; it is not theirs.
        Thread.currentThread().interrupt();
      }
    }
  }
}
