package dev.ote.runtime.json;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON, strictly as <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259</a> has it.
 *
 * <p>Objects become unmodifiable {@code Map}s in the order of the text, arrays unmodifiable {@code
 * List}s, texts {@code String}s, numbers {@code BigDecimal}s, and the words {@code Boolean}s and
 * null. Lone surrogates stay as they are.
 *
 * <p>Input may be hostile: what is refused, besides what is no JSON, are names that an object has
 * twice, more than 128 objects and arrays within each other, numbers of more than 1,000 characters
 * or with an exponent beyond 1,000. What is accepted takes memory in proportion to the text.
 */
public final class Json {
  private Json() {}

  /**
   * Reads a text.
   *
   * @param text one value, with whitespace around
   * @return the value; null where it is the word {@code null}
   * @throws JsonSyntaxException if it is anything else
   */
  public static @Nullable Object parse(String text) throws JsonSyntaxException {
    try {
      return parse(new StringReader(text));
    } catch (JsonSyntaxException fault) {
      throw fault;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Reads all that a reader has, without closing it.
   *
   * @param reader gives one value, with whitespace around
   * @return the value; null where it is the word {@code null}
   * @throws JsonSyntaxException if it is anything else
   * @throws IOException if the reader throws it
   */
  public static @Nullable Object parse(Reader reader) throws IOException {
    return new JsonParser(reader).document();
  }
}
