package dev.ote.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for wrappers of types that one does not own, such as {@code javax.sql.DataSource}, in the
 * package of the annotated element: {@code DataSourceObserved}, and for a nested type {@code
 * Map_EntryObserved}.
 *
 * <p>Every public method is observed, as with {@link Observe} on a type and its defaults. The
 * wrapper of an interface implements it. That of a class implements the class's interfaces; where
 * the class is abstract and a wrapper can override all of its methods and construct it without
 * arguments, as with {@code java.net.http.HttpClient}, it extends the class.
 *
 * <pre>{@code
 * @ObserveExternal({DataSource.class, HttpClient.class})
 * final class Infrastructure {
 *   static DataSource observed(DataSource source) {
 *     return new DataSourceObserved(source);
 *   }
 * }
 * }</pre>
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
