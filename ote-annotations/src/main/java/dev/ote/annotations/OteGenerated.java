package dev.ote.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated wrapper and names what it observes.
 *
 * <p>{@code javax.annotation.processing.Generated} does not outlive the compiler; this annotation
 * stays in the class file, so that the processor recognises wrappers on the class path and coverage
 * tools such as JaCoCo, which skip types marked by a {@code *Generated} annotation, leave them out.
 * Not for hand-written code.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface OteGenerated {

  /**
   * The observed type.
   *
   * @return its canonical name
   */
  String value();
}
