package shop;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Declared}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Declared")
public final class DeclaredObserved implements Declared {
  private final Declared delegate;

  private final Operation both;

  private final Operation nested;

  private final Operation declaration;

  private final Operation print;

  public DeclaredObserved(Declared delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public DeclaredObserved(Declared delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.both = metrics.operation(
        OperationSpec.of("Declared.both", "shop.Declared", "shop.DeclaredObserved", "both"));
    this.nested = metrics.operation(
        OperationSpec.of("Declared.nested", "shop.Declared", "shop.DeclaredObserved", "nested"));
    this.declaration = metrics.operation(
        OperationSpec.of("Declared.declaration", "shop.Declared", "shop.DeclaredObserved",
            "declaration"));
    this.print = metrics.operation(
        OperationSpec.of("Declared.print", "shop.Declared", "shop.DeclaredObserved", "print"));
  }

  public Declared unwrap() {
    return this.delegate;
  }

  @Override
  @Nullable
  public String[] both(@Nullable String[] texts, @CheckForNull Object declared,
      @Nullable Declared.Inner inner) {
    long start = this.both.start();
    String[] result;
    try {
      result = this.delegate.both(texts, declared, inner);
    } catch (Throwable failure) {
      this.both.failure(start, failure);
      throw failure;
    }
    this.both.success(start);
    return result;
  }

  @Override
  @Nullable
  public Declared.Inner[] nested(@Nullable Declared.Inner[] inners) {
    long start = this.nested.start();
    Declared.Inner[] result;
    try {
      result = this.delegate.nested(inners);
    } catch (Throwable failure) {
      this.nested.failure(start, failure);
      throw failure;
    }
    this.nested.success(start);
    return result;
  }

  @Override
  @CheckForNull
  public Object declaration() {
    long start = this.declaration.start();
    Object result;
    try {
      result = this.delegate.declaration();
    } catch (Throwable failure) {
      this.declaration.failure(start, failure);
      throw failure;
    }
    this.declaration.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  @CanIgnoreReturnValue
  @FormatMethod
  public int print(@FormatString String format, Object... arguments) {
    long start = this.print.start();
    int result;
    try {
      result = this.delegate.print(format, arguments);
    } catch (Throwable failure) {
      this.print.failure(start, failure);
      throw failure;
    }
    this.print.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof DeclaredObserved that ? that.delegate : other);
  }

  @Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @Override
  public String toString() {
    return this.delegate.toString();
  }
}
