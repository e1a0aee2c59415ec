package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Handed}.
 */
@SuppressWarnings({
    "all",
    "serial"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Handed")
public final class HandedObserved implements Externalizable {
  private final Handed delegate;

  private final Operation writeExternal;

  private final Operation readExternal;

  public HandedObserved(Handed delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public HandedObserved(Handed delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.writeExternal = metrics.operation(
        OperationSpec.of("Handed.writeExternal", "shop.Handed", "shop.HandedObserved",
            "writeExternal"));
    this.readExternal = metrics.operation(
        OperationSpec.of("Handed.readExternal", "shop.Handed", "shop.HandedObserved",
            "readExternal"));
  }

  public Handed unwrap() {
    return this.delegate;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    long start = this.writeExternal.start();
    try {
      this.delegate.writeExternal(out);
    } catch (Throwable failure) {
      this.writeExternal.failure(start, failure);
      throw failure;
    }
    this.writeExternal.success(start);
  }

  @Override
  public void readExternal(ObjectInput in) {
    long start = this.readExternal.start();
    try {
      this.delegate.readExternal(in);
    } catch (Throwable failure) {
      this.readExternal.failure(start, failure);
      throw failure;
    }
    this.readExternal.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof HandedObserved that ? that.delegate : other);
  }

  @Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @Override
  public String toString() {
    return this.delegate.toString();
  }

  private Object writeReplace() {
    return new Serialized(this.delegate);
  }

  private static final class Serialized implements Serializable {
    private final Handed delegate;

    Serialized(Handed delegate) {
      this.delegate = delegate;
    }

    private Object readResolve() {
      return new HandedObserved(this.delegate);
    }
  }
}
