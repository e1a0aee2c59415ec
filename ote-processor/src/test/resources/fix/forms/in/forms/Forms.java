package forms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Can be done.
 *
 * @param <T> what is done
 */
public interface Forms<T extends Comparable<? super T>> {
  void plain(T value);

  /** Does it by default. */
  default <R> R mapped(Function<? super T, ? extends R> how, T value) {
    plain(value);
    return how.apply(value);
  }

  static void here() {}

  /** Kinds of it. */
  enum Kind {
    /** The first. */
    ONE {
      @Override
      public void count() {
        super.count();
      }
    },
    TWO;

    private final List<String> seen = new ArrayList<>();

    /** Counts. */
    public void count() {
      note("counted");
    }

    private void note(String text) {
      seen.add(text);
    }
  }

  /**
   * Two things.
   *
   * @param left one
   * @param right the other
   */
  record Pair<A, B>(A left, B right) implements Runnable {
    /** Checks both. */
    public Pair {
      if (left == right) {
        throw new IllegalArgumentException("the same");
      }
    }

    Pair(A left) {
      this(left, null);
    }

    public Pair<B, A> turned() {
      return new Pair<>(right, left);
    }

    @Override public void run() { turned(); }
  }

  /** Is sealed. */
  sealed interface Shape permits Circle, Square {
    double area();
  }

  record Circle(double radius) implements Shape {
    @Override
    public double area() {
      return Math.PI * radius * radius;
    }
  }

  non-sealed class Square implements Shape {
    /** Makes one. */
    public Square() {}

    @Override
    public double area() {
      return side()[0] * side()[0];
    }

    protected double side()[] {
      return new double[] {1};
    }
  }

  /** An annotation. */
  @interface Mark {
    String value() default "/** no comment */";
  }

  abstract class Outer<T> {
    /* no doc comment */
    public abstract void open();

    // a line before
    /** Inner of {@code Outer<T>}. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    @Deprecated
    public class Inner<S> {
      // nothing before it
      public @Deprecated final synchronized <X extends Exception> void fail(Class<X> type)
          throws X {
        String text = """
            /** not a comment */
            """;
        char quote = '"';
        open();
      }

      /** One. */ /** Two counts. */ public void twice() { open(); } public void sameLine() { twice(); }
    }
  }
}

/** Of the same file. */
class Second {
  public void go() {
    new Object() {
      /** Of no interest. */
      public void inside() {}
    }.inside();
    class Local {
      public void local() {}
    }
    new Local().local();
    Forms.here();
    new Forms.Pair<>("a", "b").turned();
  }
}

class Third { /** Ends at once. */ public void end() {} }
