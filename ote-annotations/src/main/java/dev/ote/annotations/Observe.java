package dev.ote.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation to be observed: its calls are logged, timed, counted and traced by the
 * generated wrapper.
 *
 * <p>For a type {@code Foo} with at least one observed method, the processor generates {@code
 * FooObserved} in the same package. On a method, the annotation observes that method; on a type, it
 * observes every public instance method that the type declares or inherits, except those of {@link
 * Object} and those marked {@link NotObserved}. Where both are present, the method's annotation
 * holds, as a whole: no member is taken from the type's.
 *
 * <p>Static methods, constructors and private methods cannot be intercepted by a wrapper;
 * annotating one is an error ({@code ote:ObserveImpossible}).
 *
 * <pre>{@code
 * @Observe(slowMillis = 200, expected = UnknownUserException.class)
 * public Preference load(int userId, String type) { ... }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Observe {

  /**
   * The operation's name in logs and metrics.
   *
   * <p>Empty, the default, means {@code SimpleType.method}; overloads then share one name, and so
   * one row in every report. On a type, the value replaces {@code SimpleType} in that default.
   *
   * @return the name, or an empty string for the default
   */
  String value() default "";

  /**
   * Whether argument values appear in START lines. Off by default, because values may be personal
   * or large. A parameter marked {@link Sensitive} prints as {@code ***} even when this is on.
   *
   * @return true to log argument values
   */
  boolean arguments() default false;

  /**
   * Whether the returned value appears in END lines. Off by default, for the same reasons as {@link
   * #arguments()}. Of a {@code CompletionStage}, what it completed with is shown; of an observed
   * publisher, nothing. A method marked {@link Sensitive} prints its result as {@code ***}.
   *
   * @return true to log the result
   */
  boolean result() default false;

  /**
   * Fixed tags of the operation's metrics, each written {@code "key=value"}. For values of
   * parameters, see {@link Tag}.
   *
   * @return the tags; empty by default
   */
  String[] tags() default {};

  /**
   * Exception types that are a normal outcome of the operation, such as "not found". They are
   * counted as an outcome of their own, not as failures, and are not logged as errors. Subtypes
   * count as well.
   *
   * @return the expected types; empty by default
   */
  Class<? extends Throwable>[] expected() default {};

  /**
   * The duration, in milliseconds, from which on a call counts as slow. Its END line is then logged
   * as a warning, unless it failed. 0 makes every call slow, a negative number none.
   *
   * @return the threshold in milliseconds; 5000 by default
   */
  long slowMillis() default 5000;
}
