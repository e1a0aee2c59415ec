package bank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What became of calls. */
final class Seen {
  private final List<Object> seen = new ArrayList<>();

  interface Action {
    void run() throws Throwable;
  }

  List<Object> all() {
    return seen;
  }

  /** A call's outcome: its result, or what it threw. */
  void see(Callable<?> call) {
    try {
      seen.add(String.valueOf(call.call()));
    } catch (Exception e) {
      seen.add(e.toString());
    }
  }

  Object same(Throwable expected, Action action) {
    try {
      action.run();
      return "returned";
    } catch (Throwable e) {
      return e == expected;
    }
  }

  static <T> T copy(T object) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      @SuppressWarnings("unchecked")
      T copy = (T) in.readObject();
      return copy;
    }
  }
}
