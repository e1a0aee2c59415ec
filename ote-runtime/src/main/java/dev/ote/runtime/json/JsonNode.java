package dev.ote.runtime.json;

import dev.ote.runtime.text.SafeText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that {@link Json} has read, and where it stands, so that whoever expects something else
 * can say what is wrong. Immutable.
 */
public final class JsonNode {
  private final String path;
  private final @Nullable Object value;

  private JsonNode(String path, @Nullable Object value) {
    this.path = path;
    this.value = value;
  }

  /**
   * A whole document.
   *
   * @param value what {@link Json} has read
   * @return its node
   */
  public static JsonNode of(@Nullable Object value) {
    return new JsonNode("", value);
  }

  /**
   * A member of an object.
   *
   * @param name its name
   * @return its value, which may be null
   * @throws JsonShapeException if this is no object, or has no such member
   */
  public JsonNode get(String name) throws JsonShapeException {
    Map<?, ?> members = object();
    if (!members.containsKey(name)) {
      throw new JsonShapeException(subject() + " has no '" + name + "'");
    }
    return member(name, members);
  }

  /**
   * A member of an object that may be left out.
   *
   * @param name its name
   * @return its value; empty where there is none, or it is null
   * @throws JsonShapeException if this is no object
   */
  public Optional<JsonNode> find(String name) throws JsonShapeException {
    Map<?, ?> members = object();
    return members.get(name) == null ? Optional.empty() : Optional.of(member(name, members));
  }

  private JsonNode member(String name, Map<?, ?> members) {
    String below = path.isEmpty() ? name : path + "." + name;
    return new JsonNode(below, members.get(name));
  }

  /**
   * The elements of an array.
   *
   * @return them, in order
   * @throws JsonShapeException if this is none
   */
  public List<JsonNode> elements() throws JsonShapeException {
    if (!(value instanceof List<?> list)) {
      throw wrong("is no array");
    }
    List<JsonNode> elements = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      elements.add(new JsonNode(path + "[" + i + "]", list.get(i)));
    }
    return elements;
  }

  /**
   * The members of an object all of which are texts.
   *
   * @return them, in order
   * @throws JsonShapeException if this is none
   */
  public Map<String, String> texts() throws JsonShapeException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Object name : object().keySet()) {
      texts.put((String) name, get((String) name).text());
    }
    return texts;
  }

  /**
   * A text.
   *
   * @return it
   * @throws JsonShapeException if this is none
   */
  public String text() throws JsonShapeException {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("is no text");
  }

  /**
   * A whole number that is not negative.
   *
   * @param most the greatest that makes sense
   * @return it
   * @throws JsonShapeException if this is none
   */
  public long count(long most) throws JsonShapeException {
    if (value instanceof BigDecimal number) {
      // Compared first: what is in range is short.
      if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
        throw wrong("is not from 0 to " + most);
      }
      if (number.stripTrailingZeros().scale() <= 0) {
        return number.longValueExact();
      }
    }
    throw wrong("is no whole number");
  }

  /**
   * What to say of this value.
   *
   * @param problem what is wrong, such as {@code is no text}
   * @return to be thrown
   */
  public JsonShapeException wrong(String problem) {
    return new JsonShapeException(subject() + " " + problem);
  }

  private Map<?, ?> object() throws JsonShapeException {
    if (value instanceof Map<?, ?> members) {
      return members;
    }
    throw wrong("is no object");
  }

  private String subject() {
    return path.isEmpty() ? "it" : "'" + SafeText.escape(path) + "'";
  }
}
