package dev.ote.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for wrappers of types that one does not own, such as {@code javax.sql.DataSource}, in the
 * package of the annotated element.
 *
 * <p>Not supported yet: using it is reported as {@code ote:ObserveImpossible} at the type named,
 * and no wrapper is generated for it.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface ObserveExternal {

  /**
   * The types to observe.
   *
   * @return interfaces or classes, at least one
   */
  Class<?>[] value();
}
