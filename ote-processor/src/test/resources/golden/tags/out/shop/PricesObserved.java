package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Prices}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Prices")
public final class PricesObserved implements Prices {
  private final Prices delegate;

  private final Operation price;

  private final Operation name;

  private final Operation later;

  public PricesObserved(Prices delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public PricesObserved(Prices delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.price = metrics.operation(
        OperationSpec.of("Prices.price", "shop.Prices", "shop.PricesObserved", "price"));
    this.name = metrics.operation(
        OperationSpec.of("Prices.name", "shop.Prices", "shop.PricesObserved", "name"));
    this.later = metrics.operation(
        OperationSpec.of("Prices.later", "shop.Prices", "shop.PricesObserved", "later"));
  }

  public Prices unwrap() {
    return this.delegate;
  }

  @Override
  public long price(String region, String article, int tier) {
    Operation tagged = this.price.series("region", region).series("tier", tier);
    long start = tagged.start();
    long result;
    try {
      result = this.delegate.price(region, article, tier);
    } catch (Throwable failure) {
      tagged.failure(start, failure);
      throw failure;
    }
    tagged.success(start);
    return result;
  }

  @Override
  public String name(String tagged, String password) {
    Operation tagged_ = this.name.series("a\"b", tagged).series("secret", "***");
    long start = tagged_.logsStart()
        ? tagged_.start(Arguments.of("tagged", tagged).sensitive("password"))
        : tagged_.start();
    String result;
    try {
      result = this.delegate.name(tagged, password);
    } catch (Throwable failure) {
      if (failure instanceof NoSuchElementException) {
        tagged_.expected(start, failure);
      } else {
        tagged_.failure(start, failure);
      }
      throw failure;
    }
    if (tagged_.logsEnd()) {
      tagged_.success(start, result);
    } else {
      tagged_.success(start);
    }
    return result;
  }

  @Override
  public CompletionStage<String> later(String... regions) {
    Operation tagged = this.later.series("regions", regions);
    long start = tagged.start();
    CompletionStage<String> result;
    try {
      result = this.delegate.later(regions);
    } catch (Throwable failure) {
      tagged.failure(start, failure);
      throw failure;
    }
    tagged.completion(start, result);
    return result;
  }

  @Override
  public String unobserved(String region) {
    return this.delegate.unobserved(region);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof PricesObserved that ? that.delegate : other);
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
