package dev.ote.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Chooses how the wrapper of an observed type is built. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ObservedWrapper {

  /**
   * The kind of wrapper.
   *
   * @return the kind; {@link Kind#DELEGATE} by default
   */
  Kind value() default Kind.DELEGATE;

  /** How a wrapper relates to what it observes. */
  enum Kind {
    /**
     * The wrapper holds an instance and passes calls on to it. It implements the interfaces that
     * the observed type has, but does not extend an observed class, so it works for final classes
     * and needs no knowledge of their constructors.
     */
    DELEGATE,

    /**
     * The wrapper extends the observed class. Not supported yet: using it is reported as {@code
     * ote:ObserveImpossible}, and no wrapper is generated.
     */
    SUBCLASS
  }
}
