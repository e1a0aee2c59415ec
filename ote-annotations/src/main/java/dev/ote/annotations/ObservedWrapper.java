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
     * The wrapper extends the observed class: it has the same constructors, and overrides each
     * observed method with one that calls {@code super}. It stands in wherever the class itself is
     * asked for, and sees the calls that the class makes to its own methods, too; those that a
     * constructor makes excepted.
     *
     * <p>Each constructor exists once more with a {@code PerformanceMetrics} to observe into as its
     * last parameter, before one of variable arity. A constructor keeps {@code @Inject} or
     * {@code @Autowired} and its parameters' qualifiers, so that a container can construct the
     * wrapper instead.
     *
     * <p>The class must not be final, abstract or sealed, and needs a constructor that is not
     * private; an observed method must not be final. What the class inherits as final is left
     * unobserved.
     */
    SUBCLASS
  }
}
