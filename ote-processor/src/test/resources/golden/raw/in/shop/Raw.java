package shop;

import dev.ote.annotations.Observe;
import java.util.List;
import java.util.Map;

/** A raw superclass erases what it hands down; raw types stay raw. */
@Observe
@SuppressWarnings({"rawtypes", "unchecked"})
public class Raw extends RawBase implements RawPort {
  public List list(Map<List, ? extends Map> map) {
    return List.copyOf(map.keySet());
  }

  @Override
  public Object port(List values) {
    return values;
  }
}
