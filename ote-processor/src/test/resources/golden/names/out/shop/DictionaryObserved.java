package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.OperationSpec;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Dictionary}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Dictionary")
final class DictionaryObserved implements Dictionary {
  private final Dictionary delegate;

  private final dev.ote.runtime.Operation entry;

  private final dev.ote.runtime.Operation object;

  DictionaryObserved(Dictionary delegate) {
    this(delegate, dev.ote.runtime.PerformanceMetrics.global());
  }

  DictionaryObserved(Dictionary delegate, dev.ote.runtime.PerformanceMetrics metrics) {
    this.delegate = java.util.Objects.requireNonNull(delegate, "delegate");
    this.entry = metrics.operation(
        OperationSpec.of("Dictionary.entry", "shop.Dictionary", "shop.DictionaryObserved",
            "entry"));
    this.object = metrics.operation(
        OperationSpec.of("Dictionary.object", "shop.Dictionary", "shop.DictionaryObserved",
            "object"));
  }

  Dictionary unwrap() {
    return this.delegate;
  }

  @java.lang.Override
  public java.util.Map.Entry<Object.Nested, Override> entry(Object.Entry entry, Objects objects) {
    long start = this.entry.start();
    java.util.Map.Entry<Object.Nested, Override> result;
    try {
      result = this.delegate.entry(entry, objects);
    } catch (Throwable failure) {
      this.entry.failure(start, failure);
      throw failure;
    }
    this.entry.success(start);
    return result;
  }

  @java.lang.Override
  public java.util.Objects object(java.lang.Object arg0, Objects arg1) {
    long start = this.object.start();
    java.util.Objects result;
    try {
      result = this.delegate.object(arg0, arg1);
    } catch (Throwable failure) {
      this.object.failure(start, failure);
      throw failure;
    }
    this.object.success(start);
    return result;
  }

  @java.lang.Override
  public boolean equals(java.lang.Object other) {
    return this.delegate.equals(other instanceof DictionaryObserved that ? that.delegate : other);
  }

  @java.lang.Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @java.lang.Override
  public String toString() {
    return this.delegate.toString();
  }
}
