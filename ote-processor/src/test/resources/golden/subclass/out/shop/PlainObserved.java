package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Plain}.
 */
@SuppressWarnings({
    "all",
    "overrides"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Plain")
final class PlainObserved extends Plain {
  private final Operations operations;

  PlainObserved() {
    super();
    this.operations = new Operations(PerformanceMetrics.global());
  }

  PlainObserved(PerformanceMetrics metrics) {
    super();
    this.operations = new Operations(metrics);
  }

  @Override
  public int rank() {
    if (this.operations == null) {
      return super.rank();
    }
    long start = this.operations.rank.start();
    int result;
    try {
      result = super.rank();
    } catch (Throwable failure) {
      this.operations.rank.failure(start, failure);
      throw failure;
    }
    this.operations.rank.success(start);
    return result;
  }

  private static final class Operations {
    final Operation rank;

    Operations(PerformanceMetrics metrics) {
      this.rank = metrics.operation(
          OperationSpec.of("Plain.rank", "shop.Plain", "shop.PlainObserved", "rank"));
    }
  }
}
