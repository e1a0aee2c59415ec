package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.Writer;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Sink}.
 */
@SuppressWarnings({
    "all",
    "try"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Sink")
public final class SinkObserved implements Appendable, Closeable, Flushable {
  private final Sink delegate;

  private final Operation mark;

  private final Operation append;

  private final Operation close;

  private final Operation flush;

  private final Operation write;

  public SinkObserved(Sink delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public SinkObserved(Sink delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.mark = metrics.operation(
        OperationSpec.of("Sink.mark", "shop.Sink", "shop.SinkObserved", "mark"));
    this.append = metrics.operation(
        OperationSpec.of("Sink.append", "shop.Sink", "shop.SinkObserved", "append"));
    this.close = metrics.operation(
        OperationSpec.of("Sink.close", "shop.Sink", "shop.SinkObserved", "close"));
    this.flush = metrics.operation(
        OperationSpec.of("Sink.flush", "shop.Sink", "shop.SinkObserved", "flush"));
    this.write = metrics.operation(
        OperationSpec.of("Sink.write", "shop.Sink", "shop.SinkObserved", "write"));
  }

  public Sink unwrap() {
    return this.delegate;
  }

  public void mark(String name) {
    long start = this.mark.logsStart()
        ? this.mark.start(Arguments.of("name", name))
        : this.mark.start();
    try {
      this.delegate.mark(name);
    } catch (Throwable failure) {
      this.mark.failure(start, failure);
      throw failure;
    }
    this.mark.success(start);
  }

  @Override
  public Writer append(char arg0) throws IOException {
    long start = this.append.logsStart()
        ? this.append.start(Arguments.of("arg0", arg0))
        : this.append.start();
    Writer result;
    try {
      result = this.delegate.append(arg0);
    } catch (Throwable failure) {
      this.append.failure(start, failure);
      throw failure;
    }
    this.append.success(start);
    return result;
  }

  @Override
  public Writer append(CharSequence arg0) throws IOException {
    long start = this.append.logsStart()
        ? this.append.start(Arguments.of("arg0", arg0))
        : this.append.start();
    Writer result;
    try {
      result = this.delegate.append(arg0);
    } catch (Throwable failure) {
      this.append.failure(start, failure);
      throw failure;
    }
    this.append.success(start);
    return result;
  }

  @Override
  public Writer append(CharSequence arg0, int arg1, int arg2) throws IOException {
    long start = this.append.logsStart()
        ? this.append.start(Arguments.of("arg0", arg0).and("arg1", arg1).and("arg2", arg2))
        : this.append.start();
    Writer result;
    try {
      result = this.delegate.append(arg0, arg1, arg2);
    } catch (Throwable failure) {
      this.append.failure(start, failure);
      throw failure;
    }
    this.append.success(start);
    return result;
  }

  @Override
  public void close() throws IOException {
    long start = this.close.start();
    try {
      this.delegate.close();
    } catch (Throwable failure) {
      this.close.failure(start, failure);
      throw failure;
    }
    this.close.success(start);
  }

  @Override
  public void flush() throws IOException {
    long start = this.flush.start();
    try {
      this.delegate.flush();
    } catch (Throwable failure) {
      this.flush.failure(start, failure);
      throw failure;
    }
    this.flush.success(start);
  }

  public void write(char[] arg0) throws IOException {
    long start = this.write.logsStart()
        ? this.write.start(Arguments.of("arg0", arg0))
        : this.write.start();
    try {
      this.delegate.write(arg0);
    } catch (Throwable failure) {
      this.write.failure(start, failure);
      throw failure;
    }
    this.write.success(start);
  }

  public void write(char[] arg0, int arg1, int arg2) throws IOException {
    long start = this.write.logsStart()
        ? this.write.start(Arguments.of("arg0", arg0).and("arg1", arg1).and("arg2", arg2))
        : this.write.start();
    try {
      this.delegate.write(arg0, arg1, arg2);
    } catch (Throwable failure) {
      this.write.failure(start, failure);
      throw failure;
    }
    this.write.success(start);
  }

  public void write(int arg0) throws IOException {
    long start = this.write.logsStart()
        ? this.write.start(Arguments.of("arg0", arg0))
        : this.write.start();
    try {
      this.delegate.write(arg0);
    } catch (Throwable failure) {
      this.write.failure(start, failure);
      throw failure;
    }
    this.write.success(start);
  }

  public void write(String arg0) throws IOException {
    long start = this.write.logsStart()
        ? this.write.start(Arguments.of("arg0", arg0))
        : this.write.start();
    try {
      this.delegate.write(arg0);
    } catch (Throwable failure) {
      this.write.failure(start, failure);
      throw failure;
    }
    this.write.success(start);
  }

  public void write(String arg0, int arg1, int arg2) throws IOException {
    long start = this.write.logsStart()
        ? this.write.start(Arguments.of("arg0", arg0).and("arg1", arg1).and("arg2", arg2))
        : this.write.start();
    try {
      this.delegate.write(arg0, arg1, arg2);
    } catch (Throwable failure) {
      this.write.failure(start, failure);
      throw failure;
    }
    this.write.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof SinkObserved that ? that.delegate : other);
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
