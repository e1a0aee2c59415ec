package dev.ote.processor.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed access to an object that was read; what is missing or of another type is a fault. */
record JsonObject(String path, Map<?, ?> values) {

  static JsonObject read(String text) throws MalformedIndexException {
    return of("", JsonReader.read(text));
  }

  private static JsonObject of(String path, @Nullable Object value) throws MalformedIndexException {
    if (value instanceof Map<?, ?> map) {
      return new JsonObject(path, map);
    }
    throw new MalformedIndexException(path + ": expected an object");
  }

  String string(String key) throws MalformedIndexException {
    return as(String.class, key, values.get(key), "a string");
  }

  /** Empty text where there is none. */
  String stringOrEmpty(String key) throws MalformedIndexException {
    return values.containsKey(key) ? string(key) : "";
  }

  long number(String key) throws MalformedIndexException {
    return as(Long.class, key, values.get(key), "a number");
  }

  boolean bool(String key, boolean whenAbsent) throws MalformedIndexException {
    return values.containsKey(key)
        ? as(Boolean.class, key, values.get(key), "true or false")
        : whenAbsent;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  /** One of the names; the index writes them as it likes, so case does not matter. */
  <T extends Enum<T>> T oneOf(Class<T> type, String key) throws MalformedIndexException {
    String written = string(key);
    for (T constant : type.getEnumConstants()) {
      if (constant.name().replace("_", "").equalsIgnoreCase(written)) {
        return constant;
      }
    }
    throw new MalformedIndexException(path(key) + ": unexpected value '" + written + "'");
  }

  /** The object of a key; an empty one where there is none. */
  JsonObject object(String key) throws MalformedIndexException {
    return values.containsKey(key)
        ? of(path(key), values.get(key))
        : new JsonObject(path(key), Map.of());
  }

  /** The objects of a list; none where the key is absent. */
  List<JsonObject> objects(String key) throws MalformedIndexException {
    List<JsonObject> objects = new ArrayList<>();
    for (Object value : list(key)) {
      objects.add(of(path(key) + "[" + objects.size() + "]", value));
    }
    return objects;
  }

  /** The strings of a list; none where the key is absent. */
  List<String> strings(String key) throws MalformedIndexException {
    List<String> strings = new ArrayList<>();
    for (Object value : list(key)) {
      strings.add(as(String.class, key, value, "strings only"));
    }
    return strings;
  }

  /** The strings of an object, in its order; none where the key is absent. */
  Map<String, String> stringMap(String key) throws MalformedIndexException {
    Map<String, String> strings = new LinkedHashMap<>();
    JsonObject object = object(key);
    for (Object name : object.values.keySet()) {
      strings.put(name.toString(), object.string(name.toString()));
    }
    return strings;
  }

  private List<?> list(String key) throws MalformedIndexException {
    return values.containsKey(key) ? as(List.class, key, values.get(key), "a list") : List.of();
  }

  private <T> T as(Class<T> type, String key, @Nullable Object value, String expected)
      throws MalformedIndexException {
    if (!type.isInstance(value)) {
      throw new MalformedIndexException(path(key) + ": expected " + expected);
    }
    return type.cast(value);
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
