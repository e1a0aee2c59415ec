package clash;

import dev.ote.annotations.Observe;
import java.util.List;

@Observe(arguments = true, result = true)
public interface Clashes<Operation, Throwable> {
  Object delegate(Object start, Object result, Object failure, Object metrics, Object other);

  List<Operation> unwrap();

  void call(String Arguments, String dev, String java, String Objects);

  <String> String text(String delegate, java.lang.String that);

  <T> void same(T T);
}
