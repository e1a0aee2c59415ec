package dev.ote.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exempts a method or a type from observation, with a reason that a reader can judge.
 *
 * <p>On a method: the wrapper passes its calls through unobserved, and the checks that concern
 * observed methods ({@code ObserveMissing}, {@code TracePathMissing}) leave it alone. On a type: no
 * wrapper is generated and no check looks at the type or at its member types, even where {@code
 * ote.packages} names them.
 *
 * <pre>{@code
 * @NotObserved("called a million times a second; measured by its caller")
 * public int indexOf(char c) { ... }
 * }</pre>
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NotObserved {

  /**
   * Why this is not observed.
   *
   * @return the reason, for people; never empty by convention
   */
  String value();
}
