package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Wide}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Wide")
public final class WideObserved implements Wide {
  private final Wide delegate;

  private final Operation widest;

  public WideObserved(Wide delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public WideObserved(Wide delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.widest = metrics.operation(
        OperationSpec.of("Wide.widest", "shop.Wide", "shop.WideObserved", "widest"));
  }

  public Wide unwrap() {
    return this.delegate;
  }

  @Override
  public double widest(long l0, long l1, long l2, long l3, long l4, long l5, long l6, long l7,
      long l8, long l9, long l10, long l11, long l12, long l13, long l14, long l15, long l16,
      long l17, long l18, long l19, long l20, long l21, long l22, long l23, long l24, long l25,
      long l26, long l27, long l28, long l29, long l30, long l31, long l32, long l33, long l34,
      long l35, long l36, long l37, long l38, long l39, long l40, long l41, long l42, long l43,
      long l44, long l45, long l46, long l47, long l48, long l49, long l50, long l51, long l52,
      long l53, long l54, long l55, long l56, long l57, long l58, long l59, long l60, long l61,
      long l62, long l63, long l64, long l65, long l66, long l67, long l68, long l69, long l70,
      long l71, long l72, long l73, long l74, long l75, long l76, long l77, long l78, long l79,
      long l80, long l81, long l82, long l83, long l84, long l85, long l86, long l87, long l88,
      long l89, long l90, long l91, long l92, long l93, long l94, long l95, long l96, long l97,
      long l98, long l99, long l100, long l101, long l102, long l103, long l104, long l105,
      long l106, long l107, long l108, long l109, long l110, long l111, long l112, long l113,
      long l114, long l115, long l116, long l117, long l118, long l119, long l120, long l121,
      long l122, long l123, long l124, long l125, int start, boolean result) {
    long start_ = this.widest.start();
    double result_;
    try {
      result_ = this.delegate.widest(l0, l1, l2, l3, l4, l5, l6, l7, l8, l9, l10, l11, l12, l13, l14, l15, l16, l17, l18, l19, l20, l21, l22, l23, l24, l25, l26, l27, l28, l29, l30, l31, l32, l33, l34, l35, l36, l37, l38, l39, l40, l41, l42, l43, l44, l45, l46, l47, l48, l49, l50, l51, l52, l53, l54, l55, l56, l57, l58, l59, l60, l61, l62, l63, l64, l65, l66, l67, l68, l69, l70, l71, l72, l73, l74, l75, l76, l77, l78, l79, l80, l81, l82, l83, l84, l85, l86, l87, l88, l89, l90, l91, l92, l93, l94, l95, l96, l97, l98, l99, l100, l101, l102, l103, l104, l105, l106, l107, l108, l109, l110, l111, l112, l113, l114, l115, l116, l117, l118, l119, l120, l121, l122, l123, l124, l125, start, result);
    } catch (Throwable failure) {
      this.widest.failure(start_, failure);
      throw failure;
    }
    this.widest.success(start_);
    return result_;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof WideObserved that ? that.delegate : other);
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
