package dev.ote.runtime.json;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.ote.runtime.text.NumberText;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON, piece by piece, on one line. Commas come by themselves; that objects and arrays are
 * closed, and that names stand in objects only, is the caller's to see to.
 *
 * <p>What is not ASCII and printable is escaped in texts, so that no reader can trip over it, and
 * any Java string is read back as it was. To put the result into a {@code <script>} element,
 * replace each {@code <} by <code>&#92;u003c</code>: it stands in texts only.
 *
 * <p>Not for use by several threads at once.
 */
public final class JsonWriter {
  private final StringBuilder json = new StringBuilder();

  /** Whether something stands before what is written next, in the same object or array. */
  private boolean follows;

  /** Creates a writer that has written nothing. */
  public JsonWriter() {}

  /**
   * Begins an object; {@link #name(String) names} and values follow.
   *
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter beginObject() {
    return begin('{');
  }

  /**
   * Ends an object.
   *
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter endObject() {
    return end('}');
  }

  /**
   * Begins an array; values follow.
   *
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter beginArray() {
    return begin('[');
  }

  /**
   * Ends an array.
   *
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter endArray() {
    return end(']');
  }

  /**
   * Writes the name of a member of an object; its value follows.
   *
   * @param name any text
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter name(String name) {
    separate();
    string(name);
    json.append(':');
    follows = false;
    return this;
  }

  /**
   * Writes a text.
   *
   * @param text any text; null is written as {@code null}
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter value(@Nullable String text) {
    separate();
    if (text == null) {
      json.append("null");
    } else {
      string(text);
    }
    return this;
  }

  /**
   * Writes a whole number.
   *
   * @param number any number; readers that know doubles only round it beyond 2<sup>53</sup>
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter value(long number) {
    separate();
    json.append(number);
    return this;
  }

  /**
   * Writes a number.
   *
   * @param number any number; what is none, or infinite, is written as {@code null}
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter value(double number) {
    return Double.isFinite(number) ? value(BigDecimal.valueOf(number)) : nullValue();
  }

  /**
   * Writes a number, without zeros at its end.
   *
   * @param number any number
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter value(BigDecimal number) {
    separate();
    json.append(NumberText.shortest(number));
    return this;
  }

  /**
   * Writes a truth value.
   *
   * @param truth any
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter value(boolean truth) {
    separate();
    json.append(truth);
    return this;
  }

  /**
   * Writes {@code null}.
   *
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter nullValue() {
    separate();
    json.append("null");
    return this;
  }

  /**
   * Writes a value that is JSON already.
   *
   * @param json one value, as another writer has written it
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter json(String json) {
    separate();
    this.json.append(json);
    return this;
  }

  /**
   * Writes an object whose members are texts.
   *
   * @param texts the members, in this order
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter value(Map<String, String> texts) {
    beginObject();
    texts.forEach(this::field);
    return endObject();
  }

  /**
   * Writes a name and a text.
   *
   * @param name any text
   * @param text any text; null is written as {@code null}
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter field(String name, @Nullable String text) {
    return name(name).value(text);
  }

  /**
   * Writes a name and a whole number.
   *
   * @param name any text
   * @param number any number
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter field(String name, long number) {
    return name(name).value(number);
  }

  /**
   * Writes a name and a number.
   *
   * @param name any text
   * @param number any number; what is none, or infinite, is written as {@code null}
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter field(String name, double number) {
    return name(name).value(number);
  }

  /**
   * Writes a name and a truth value.
   *
   * @param name any text
   * @param truth any
   * @return this writer
   */
  @CanIgnoreReturnValue
  public JsonWriter field(String name, boolean truth) {
    return name(name).value(truth);
  }

  private JsonWriter begin(char bracket) {
    separate();
    json.append(bracket);
    follows = false;
    return this;
  }

  private JsonWriter end(char bracket) {
    json.append(bracket);
    follows = true;
    return this;
  }

  private void separate() {
    if (follows) {
      json.append(',');
    }
    follows = true;
  }

  private void string(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7e) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          json.append(Character.forDigit((c >> shift) & 0xf, 16));
        }
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  /** What was written so far. */
  @Override
  public String toString() {
    return json.toString();
  }
}
