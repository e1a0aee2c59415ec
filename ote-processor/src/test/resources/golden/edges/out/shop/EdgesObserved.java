package shop;

import dev.ote.runtime.Arguments;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/**
 * Observes {@link Edges}.
 */
@SuppressWarnings({
    "all",
    "deprecation",
    "serial"
})
@javax.annotation.processing.Generated("dev.ote.processor.OteProcessor")
@dev.ote.annotations.OteGenerated("shop.Edges")
public final class EdgesObserved<Generated, OteGenerated> implements Named {
  private final Edges<Generated, OteGenerated> delegate;

  private final transient Operation secret;

  private final transient Operation Objects_;

  private final transient Operation OperationSpec_;

  private final transient Operation PerformanceMetrics_;

  private final transient Operation Arguments_;

  private final transient Operation dev_;

  private final transient Operation patient;

  private final transient Operation neverSlow;

  private final transient Operation named;

  private final transient Operation expected;

  private final transient Operation checked;

  public EdgesObserved(Edges<Generated, OteGenerated> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public EdgesObserved(Edges<Generated, OteGenerated> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.secret = metrics.operation(
        OperationSpec.of("Edges.secret", "shop.Edges", "shop.EdgesObserved", "secret"));
    this.Objects_ = metrics.operation(
        OperationSpec.of("Edges.Objects", "shop.Edges", "shop.EdgesObserved", "Objects"));
    this.OperationSpec_ = metrics.operation(
        OperationSpec.of("Edges.OperationSpec", "shop.Edges", "shop.EdgesObserved",
            "OperationSpec"));
    this.PerformanceMetrics_ = metrics.operation(
        OperationSpec.of("Edges.PerformanceMetrics", "shop.Edges", "shop.EdgesObserved",
            "PerformanceMetrics"));
    this.Arguments_ = metrics.operation(
        OperationSpec.of("Edges.Arguments", "shop.Edges", "shop.EdgesObserved", "Arguments"));
    this.dev_ = metrics.operation(
        OperationSpec.of("Edges.dev", "shop.Edges", "shop.EdgesObserved", "dev"));
    this.patient = metrics.operation(
        OperationSpec.of("Edges.patient", "shop.Edges", "shop.EdgesObserved", "patient")
            .withSlowMillis(9223372036854775807L));
    this.neverSlow = metrics.operation(
        OperationSpec.of("Edges.neverSlow", "shop.Edges", "shop.EdgesObserved", "neverSlow")
            .withSlowMillis(-1));
    this.named = metrics.operation(
        OperationSpec.of("a \"quoted\"\n\u00e9 $name", "shop.Edges", "shop.EdgesObserved", "named")
            .withTag("a", "b=c")
            .withTag("empty", "")
            .withTag("$L", "$S"));
    this.expected = metrics.operation(
        OperationSpec.of("Edges.expected", "shop.Edges", "shop.EdgesObserved", "expected"));
    this.checked = metrics.operation(
        OperationSpec.of("Edges.checked", "shop.Edges", "shop.EdgesObserved", "checked"));
  }

  public Edges<Generated, OteGenerated> unwrap() {
    return this.delegate;
  }

  @Override
  public String secret(String user, String password) {
    long start = this.secret.logsStart()
        ? this.secret.start(Arguments.of("user", user).sensitive("password"))
        : this.secret.start();
    String result;
    try {
      result = this.delegate.secret(user, password);
    } catch (Throwable failure) {
      this.secret.failure(start, failure);
      throw failure;
    }
    if (this.secret.logsEnd()) {
      this.secret.success(start, "***");
    } else {
      this.secret.success(start);
    }
    return result;
  }

  public void Objects() {
    long start = this.Objects_.start();
    try {
      this.delegate.Objects();
    } catch (Throwable failure) {
      this.Objects_.failure(start, failure);
      throw failure;
    }
    this.Objects_.success(start);
  }

  public void OperationSpec() {
    long start = this.OperationSpec_.start();
    try {
      this.delegate.OperationSpec();
    } catch (Throwable failure) {
      this.OperationSpec_.failure(start, failure);
      throw failure;
    }
    this.OperationSpec_.success(start);
  }

  public void PerformanceMetrics() {
    long start = this.PerformanceMetrics_.start();
    try {
      this.delegate.PerformanceMetrics();
    } catch (Throwable failure) {
      this.PerformanceMetrics_.failure(start, failure);
      throw failure;
    }
    this.PerformanceMetrics_.success(start);
  }

  public void Arguments(int dev_) {
    long start = this.Arguments_.logsStart()
        ? this.Arguments_.start(Arguments.of("dev", dev_))
        : this.Arguments_.start();
    try {
      this.delegate.Arguments(dev_);
    } catch (Throwable failure) {
      this.Arguments_.failure(start, failure);
      throw failure;
    }
    this.Arguments_.success(start);
  }

  public void dev(int java) {
    long start = this.dev_.logsStart()
        ? this.dev_.start(Arguments.of("java", java))
        : this.dev_.start();
    try {
      this.delegate.dev(java);
    } catch (Throwable failure) {
      this.dev_.failure(start, failure);
      throw failure;
    }
    this.dev_.success(start);
  }

  public void patient() {
    long start = this.patient.start();
    try {
      this.delegate.patient();
    } catch (Throwable failure) {
      this.patient.failure(start, failure);
      throw failure;
    }
    this.patient.success(start);
  }

  public void neverSlow() {
    long start = this.neverSlow.start();
    try {
      this.delegate.neverSlow();
    } catch (Throwable failure) {
      this.neverSlow.failure(start, failure);
      throw failure;
    }
    this.neverSlow.success(start);
  }

  public void named() {
    long start = this.named.start();
    try {
      this.delegate.named();
    } catch (Throwable failure) {
      this.named.failure(start, failure);
      throw failure;
    }
    this.named.success(start);
  }

  public CompletionStage<Void> expected() {
    long start = this.expected.start();
    CompletionStage<Void> result;
    try {
      result = this.delegate.expected();
    } catch (Throwable failure) {
      if (failure instanceof java.lang.ArithmeticException || failure instanceof Old) {
        this.expected.expected(start, failure);
      } else {
        this.expected.failure(start, failure);
      }
      throw failure;
    }
    this.expected.completion(start, result, failure -> failure instanceof java.lang.ArithmeticException || failure instanceof Old);
    return result;
  }

  public void checked(String left, String out, @NotNull(groups = String.class) String kept) {
    long start = this.checked.logsStart()
        ? this.checked.start(Arguments.of("left", left).and("out", out).and("kept", kept))
        : this.checked.start();
    try {
      this.delegate.checked(left, out, kept);
    } catch (Throwable failure) {
      this.checked.failure(start, failure);
      throw failure;
    }
    this.checked.success(start);
  }

  @Override
  public boolean equals(java.lang.Object other) {
    return this.delegate.equals(other instanceof EdgesObserved<?, ?> that ? that.delegate : other);
  }

  @Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @Override
  public String toString() {
    return this.delegate.toString();
  }

  private java.lang.Object readResolve() {
    return new EdgesObserved<>(this.delegate);
  }
}
