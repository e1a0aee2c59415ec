package dev.ote.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a parameter's value a tag of the call: calls with different values are counted and timed
 * apart, as series of one operation.
 *
 * <pre>{@code
 * @Observe
 * public Price price(@Tag("region") String region, Order order) { … }
 * }</pre>
 *
 * <p>For values that are few: a region, a kind, a tier; never an id. The runtime keeps at most some
 * hundred series an operation; what comes after counts in a series whose value is {@code others}.
 *
 * <p>The value is shown by its {@code toString}, cut after 100 characters; null as {@code null}. A
 * parameter that is {@link Sensitive} shows as {@code ***}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Tag {
  /**
   * The tag's key.
   *
   * @return a short name; left empty, the parameter's
   */
  String value() default "";
}
