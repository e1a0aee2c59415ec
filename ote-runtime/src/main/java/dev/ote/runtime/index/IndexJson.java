package dev.ote.runtime.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads values of objects in a file of the index, which may hold anything. */
final class IndexJson {
  private IndexJson() {}

  static String text(Map<?, ?> object, String key) throws UnreadableIndex {
    String text = textOrEmpty(object, key);
    if (text.isEmpty()) {
      throw new UnreadableIndex("it has no '" + key + "'");
    }
    return text;
  }

  /** A text, or the empty one where the key is missing. */
  static String textOrEmpty(Map<?, ?> object, String key) throws UnreadableIndex {
    Object value = object.containsKey(key) ? object.get(key) : "";
    if (value instanceof String text) {
      return text;
    }
    throw new UnreadableIndex("'" + key + "' is no text");
  }

  static List<String> texts(Map<?, ?> object, String key) throws UnreadableIndex {
    List<String> texts = new ArrayList<>();
    for (Object each : list(object, key)) {
      if (!(each instanceof String text)) {
        throw new UnreadableIndex("'" + key + "' holds more than texts");
      }
      texts.add(text);
    }
    return List.copyOf(texts);
  }

  static List<Map<?, ?>> objects(Map<?, ?> object, String key) throws UnreadableIndex {
    List<Map<?, ?>> objects = new ArrayList<>();
    for (Object each : list(object, key)) {
      if (!(each instanceof Map<?, ?> map)) {
        throw new UnreadableIndex("'" + key + "' holds more than objects");
      }
      objects.add(map);
    }
    return objects;
  }

  static Map<?, ?> object(Map<?, ?> object, String key) throws UnreadableIndex {
    if (object.get(key) instanceof Map<?, ?> map) {
      return map;
    }
    throw new UnreadableIndex("'" + key + "' is no object");
  }

  /** A list, or an empty one where the key is missing. */
  private static List<?> list(Map<?, ?> object, String key) throws UnreadableIndex {
    Object value = object.containsKey(key) ? object.get(key) : List.of();
    if (value instanceof List<?> list) {
      return list;
    }
    throw new UnreadableIndex("'" + key + "' is no list");
  }
}
