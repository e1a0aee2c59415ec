package dev.ote.runtime.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values by the grammar of RFC 8259, one method a rule. */
final class JsonParser {
  /** So that no text can overflow the stack. */
  private static final int MAX_DEPTH = 128;

  private final CharSource source;
  private final JsonTokens tokens;

  JsonParser(Reader reader) throws IOException {
    this.source = new CharSource(reader);
    this.tokens = new JsonTokens(source);
  }

  @Nullable Object document() throws IOException {
    Object value = value(0);
    tokens.skipWhitespace();
    if (source.peek() != CharSource.END) {
      throw tokens.unexpected("the end");
    }
    return value;
  }

  private @Nullable Object value(int depth) throws IOException {
    tokens.skipWhitespace();
    return switch (source.peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> tokens.string();
      case 't' -> tokens.word("true", true);
      case 'f' -> tokens.word("false", false);
      case 'n' -> tokens.word("null", null);
      default -> tokens.number();
    };
  }

  private Map<String, @Nullable Object> object(int depth) throws IOException {
    enter(depth);
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (!tokens.accept('}')) {
      do {
        member(members, depth);
      } while (tokens.accept(','));
      tokens.expect('}', "',' or '}'");
    }
    return Collections.unmodifiableMap(members);
  }

  private void member(Map<String, @Nullable Object> members, int depth) throws IOException {
    tokens.skipWhitespace();
    Position place = source.position();
    if (source.peek() != '"') {
      throw tokens.unexpected("a name in quotes");
    }
    String name = tokens.string();
    if (members.containsKey(name)) {
      throw tokens.problem(place, "the name " + tokens.quoted(name) + " is there twice");
    }
    tokens.expect(':', "':'");
    members.put(name, value(depth + 1));
  }

  private List<@Nullable Object> array(int depth) throws IOException {
    enter(depth);
    List<@Nullable Object> elements = new ArrayList<>();
    if (!tokens.accept(']')) {
      do {
        elements.add(value(depth + 1));
      } while (tokens.accept(','));
      tokens.expect(']', "',' or ']'");
    }
    return Collections.unmodifiableList(elements);
  }

  private void enter(int depth) throws IOException {
    if (depth == MAX_DEPTH) {
      throw tokens.problem(
          source.position(), "more than " + MAX_DEPTH + " objects and arrays within each other");
    }
    int unusedBracket = source.next();
  }
}
