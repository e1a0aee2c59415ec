package dev.ote.dashboard.live;

/** JSON as it goes to the page: compact, and ASCII, so that no encoding can break it. */
final class Json {
  private final StringBuilder text = new StringBuilder();

  Json array() {
    separate();
    text.append('[');
    return this;
  }

  Json endArray() {
    text.append(']');
    return this;
  }

  Json object() {
    separate();
    text.append('{');
    return this;
  }

  Json endObject() {
    text.append('}');
    return this;
  }

  Json key(String key) {
    string(key);
    text.append(':');
    return this;
  }

  Json number(long value) {
    separate();
    text.append(value);
    return this;
  }

  /** A number with three decimals at most. */
  Json number(double value) {
    long rounded = Math.round(value * 1000);
    if (rounded % 1000 == 0) {
      return number(rounded / 1000);
    }
    separate();
    text.append(rounded / 1000.0);
    return this;
  }

  Json string(String value) {
    separate();
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < 0x20 || c > 0x7e) {
        escape(c);
      } else {
        text.append(c);
      }
    }
    text.append('"');
    return this;
  }

  /** What is JSON already. */
  Json raw(String json) {
    separate();
    text.append(json);
    return this;
  }

  private void escape(char c) {
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(Character.forDigit((c >> shift) & 0xf, 16));
    }
  }

  private void separate() {
    if (text.length() > 0 && "[{:".indexOf(text.charAt(text.length() - 1)) < 0) {
      text.append(',');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
