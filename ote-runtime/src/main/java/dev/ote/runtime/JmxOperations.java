package dev.ote.runtime;

import dev.ote.runtime.jmx.JmxRegistration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Registers a bean of each operation there is. */
final class JmxOperations implements MetricsListener {
  private final AtomicBoolean full = new AtomicBoolean();
  private volatile @Nullable JmxRegistration registration;

  /** To be told before this listens. */
  void registerAt(JmxRegistration registration) {
    this.registration = registration;
  }

  @Override
  public void operationAdded(Operation operation) {
    JmxRegistration known = registration;
    if (known != null
        && !known.add(operation.name(), operation::total)
        && full.compareAndSet(false, true)) {
      Problems.report("JMX has beans of the first operations only, as there are too many");
    }
  }

  @Override
  public boolean wantsCalls() {
    return false;
  }
}
