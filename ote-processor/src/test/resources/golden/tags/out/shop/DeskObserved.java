package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Desk}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Desk")
public final class DeskObserved extends Desk {
  private final Operations operations;

  public DeskObserved() {
    super();
    this.operations = new Operations(PerformanceMetrics.global());
  }

  public DeskObserved(PerformanceMetrics metrics) {
    super();
    this.operations = new Operations(metrics);
  }

  @Override
  public void open(char hall) {
    if (this.operations == null) {
      super.open(hall);
      return;
    }
    Operation tagged = this.operations.open.series("hall", hall);
    long start = tagged.start();
    try {
      super.open(hall);
    } catch (Throwable failure) {
      tagged.failure(start, failure);
      throw failure;
    }
    tagged.success(start);
  }

  private static final class Operations {
    final Operation open;

    Operations(PerformanceMetrics metrics) {
      this.open = metrics.operation(
          OperationSpec.of("Desk.open", "shop.Desk", "shop.DeskObserved", "open"));
    }
  }
}
