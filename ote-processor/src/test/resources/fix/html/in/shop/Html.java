package shop;

import shop.Tools.Hammer;
import shop.Tools.Saw;

/**
 * Builds <em>houses</em> e.g. with {@link Hammer}, and <code>saws</code>;
 * all of wood.
 *
 * <p>More of it:
 * <ul>
 *   <li>a roof
 *   <li>a door
 * </ul>
 */
public class Html {
  private final Hammer hammer = null;
  private Saw[] saws;
  private java.util.List<String> names;

  /**
   * Builds.
   *
   * <p>It takes a while.
   *
   * @param name of the house
   * @return how it went
   */
  public String build(String name) {
    Runnable all = () -> saw(name);
    all.run();
    hammer.hit(name);
    return new Saw().toString() + name.trim() + hammer.getWeight() + hammer.isHeavy();
  }

  private void saw(String name) {
    for (Saw each : saws) {
      each.cut(name);
      saw(name);
    }
  }

  /**
   Old style, no stars.

   @param name of the house
   */
  public void burn(String name) {
    tear(name);
    Tools.clean(name);
  }

  /**
    Old style, no tags, and no space at the end.*/
  public void tear(String name) {
    tear(name, 1);
  }

  /** One line. {@code @Override} is no tag. @see none */
  public void tear(String name, int times) {
    new Object() {
      void run() {
        Tools.clean(name);
      }
    }.run();
  }

  /*** Many stars.
   **
   ** <pre>
   ** code
   ** </pre>
   **/
  public <T extends Comparable<T>> void sort(java.util.List<? super T> all) {
    Tools.<T>order(null).cut("x");
  }
}

/**
 * {@inheritDoc}
 */
class Tools {
  static class Hammer {
    void hit(String name) {}

    int getWeight() {
      return 1;
    }

    boolean isHeavy() {
      return true;
    }
  }

  static class Saw {
    void cut(String name) {}
  }

  static void clean(String name) {}

  static <T> Saw order(T t) {
    return new Saw();
  }

  /** @see Html */ @Deprecated
  public @Override String toString() {
    return "";
  }

  public final void many() {
    a();
    b();
    c();
    d();
    e();
    f();
    g();
    h();
    i();
    j();
    new Saw().cut("");
  }

  void a() {}

  void b() {}

  void c() {}

  void d() {}

  void e() {}

  void f() {}

  void g() {}

  void h() {}

  void i() {}

  void j() {
    new Html().burn("");
  }
}
