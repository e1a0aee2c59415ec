package dev.ote.runtime;

import dev.ote.runtime.settings.RuntimeSettings;
import dev.ote.runtime.text.SafeText;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The operations of some metrics, by name.
 *
 * <p>Bounded: beyond a number of them, all further names share one more, {@value #OTHERS}, so that
 * names made of ids cost no more memory than that.
 */
final class Operations {
  static final String OTHERS = "others";

  private final Map<String, Operation> byName = new ConcurrentHashMap<>();

  /** As they came, which is about as they lie in memory: a walk that way is the shorter one. */
  private final Queue<Operation> inOrder = new ConcurrentLinkedQueue<>();

  private final AtomicBoolean overflown = new AtomicBoolean();
  private final int max;
  private final OperationMaker maker;
  private final RuntimeSettings settings;
  private final Listeners listeners;

  /**
   * Creates an empty registry.
   *
   * @param max how many operations it keeps, apart from {@value #OTHERS}
   * @param maker makes them
   * @param settings what holds for them
   * @param listeners are told of new ones
   */
  Operations(int max, OperationMaker maker, RuntimeSettings settings, Listeners listeners) {
    this.max = max;
    this.maker = maker;
    this.settings = settings;
    this.listeners = listeners;
  }

  /**
   * The operation of a name, made where there is none and there is room.
   *
   * @param spec what a wrapper says of it, should it be made; null where none does
   * @return the same for the same name
   */
  Operation get(String name, @Nullable OperationSpec spec) {
    Operation known = byName.get(name);
    if (known != null) {
      return known;
    }
    // Not made within a lock: that calls a logging framework, which may call us.
    Operation fresh = hasRoomFor(name) ? maker.make(name, spec) : null;
    Operation kept = fresh == null ? null : add(fresh);
    if (kept == null) {
      overflow(name);
      return get(OTHERS, null);
    }
    if (kept == fresh) { // After it was added: a change in between is not missed.
      kept.apply(settings.of(name));
      listeners.added(kept);
    }
    return kept;
  }

  void applySettings() {
    byName.values().forEach(operation -> operation.apply(settings.of(operation.name())));
  }

  /** The same, in the order in which they were registered. */
  Iterable<Operation> inOrder() {
    return inOrder;
  }

  Collection<Operation> all() {
    return byName.values();
  }

  /** Whether an operation of a new name would be kept, as far as can be said without a lock. */
  private boolean hasRoomFor(String name) {
    int counted = byName.size() - (byName.containsKey(OTHERS) ? 1 : 0);
    return counted < max || name.equals(OTHERS);
  }

  /**
   * Adds an operation where its name is new and there is room.
   *
   * @return the operation that holds for its name; null where there is no room
   */
  private synchronized @Nullable Operation add(Operation fresh) {
    Operation known = byName.get(fresh.name());
    if (known != null) {
      return known;
    }
    if (!hasRoomFor(fresh.name())) {
      return null;
    }
    byName.put(fresh.name(), fresh);
    inOrder.add(fresh);
    return fresh;
  }

  /** Says a first time, and not again, that there was a name too many. */
  private void overflow(String name) {
    if (overflown.compareAndSet(false, true)) {
      Problems.report(
          "more than "
              + max
              + " operations (ote.maxOperations): '"
              + SafeText.escape(name)
              + "' and all further names count as '"
              + OTHERS
              + "'; no name may hold an id or a value");
    }
  }
}
