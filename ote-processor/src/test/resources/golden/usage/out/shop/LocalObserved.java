package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Local}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Local")
public final class LocalObserved extends Local {
  private final Operations operations;

  public LocalObserved() {
    super();
    this.operations = new Operations(PerformanceMetrics.global());
  }

  public LocalObserved(PerformanceMetrics metrics) {
    super();
    this.operations = new Operations(metrics);
  }

  @Override
  public Answer answer(String reported) {
    if (this.operations == null) {
      return super.answer(reported);
    }
    long start = this.operations.answer.start();
    Answer result;
    try {
      result = super.answer(reported);
    } catch (Throwable failure) {
      this.operations.answer.failure(start, failure);
      throw failure;
    }
    this.operations.answer.success(start);
    this.operations.answer.reported(result);
    return result;
  }

  private static final class Operations {
    final Operation answer;

    Operations(PerformanceMetrics metrics) {
      this.answer = metrics.operation(
          OperationSpec.of("Local.answer", "shop.Local", "shop.LocalObserved", "answer"));
    }
  }
}
