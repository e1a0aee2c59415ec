package dev.ote.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever comes, it is a value or a {@link JsonSyntaxException}; what is written is read back. */
class JsonFuzzTest {
  private static final int ROUNDS = 20_000;
  private static final String TOKENS = "{}[]\",:\\u0123456789aeE+-.tfn \n\rlrus\ud800\udc00é";

  private int values;
  private int faults;

  @Test
  void randomBytesAreAValueOrAFault() {
    Random random = new Random(1);
    for (int i = 0; i < ROUNDS; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      parse(
          new String(
              bytes, random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16));
    }
    assertThat(values + faults).isEqualTo(ROUNDS);
  }

  @Test
  void randomTokensAreAValueOrAFault() {
    Random random = new Random(2);
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        text.append(TOKENS.charAt(random.nextInt(TOKENS.length())));
      }
      parse(text.toString());
    }
    assertThat(values).isPositive();
    assertThat(values + faults).isEqualTo(ROUNDS);
  }

  /** One char of a right text is changed, left out or doubled, or its end is cut off. */
  @Test
  void whatIsNearlyRightIsAValueOrAFault() {
    Random random = new Random(3);
    for (int i = 0; i < ROUNDS; i++) {
      StringBuilder text = new StringBuilder(write(value(random, 3)));
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, TOKENS.charAt(random.nextInt(TOKENS.length())));
        case 1 -> text.deleteCharAt(at);
        case 2 -> text.insert(at, text.charAt(at));
        default -> text.setLength(at);
      }
      parse(text.toString());
    }
    assertThat(values).isPositive();
    assertThat(faults).isPositive();
  }

  @Test
  void whatIsCutOffIsKnownToBe() {
    Random random = new Random(4);
    for (int i = 0; i < 2_000; i++) {
      String whole = write(Collections.singletonList(value(random, 3)));
      String part = whole.substring(0, random.nextInt(whole.length()));
      try {
        Object unused = Json.parse(part);
        assertThat(part).as("a value, although cut off").isEqualTo(whole);
      } catch (JsonSyntaxException fault) {
        assertThat(fault.isTruncated()).as(part).isTrue();
        assertThat(fault.column()).isEqualTo(part.length() + 1);
      }
    }
  }

  @Test
  void whatIsWrittenIsReadBack() throws JsonSyntaxException {
    Random random = new Random(5);
    for (int i = 0; i < ROUNDS / 4; i++) {
      @Nullable Object value = value(random, 4);
      assertThat(Json.parse(write(value))).isEqualTo(value);
    }
  }

  private void parse(String text) {
    try {
      Object unused = Json.parse(text);
      values++;
    } catch (JsonSyntaxException fault) {
      assertThat(fault.problem()).matches("[ -~]+");
      faults++;
    }
  }

  private static String write(@Nullable Object value) {
    JsonWriter writer = new JsonWriter();
    write(writer, value);
    return writer.toString();
  }

  private static void write(JsonWriter writer, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      writer.beginObject();
      map.forEach((name, member) -> write(writer.name((String) name), member));
      writer.endObject();
    } else if (value instanceof List<?> list) {
      writer.beginArray();
      list.forEach(element -> write(writer, element));
      writer.endArray();
    } else if (value instanceof BigDecimal number) {
      writer.value(number);
    } else if (value instanceof Boolean truth) {
      writer.value(truth);
    } else {
      writer.value((String) value);
    }
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 8)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> BigDecimal.valueOf(random.nextLong() | 1, random.nextInt(60));
      case 3, 4 -> text(random);
      case 5 -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          map.put(text(random), value(random, depth - 1));
        }
        yield map;
      }
      default -> {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(random, depth - 1));
        }
        yield list;
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append((char) (random.nextBoolean() ? random.nextInt(0x80) : random.nextInt(0x10000)));
    }
    return text.toString();
  }
}
