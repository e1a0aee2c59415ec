package dev.ote.runtime.json;

import java.io.IOException;
import java.io.Reader;

/** Gives a text char by char, and knows where it is. */
final class CharSource {
  /** What comes after the last char. */
  static final int END = -1;

  private static final int NOTHING_PEEKED = -2;
  private static final int BYTE_ORDER_MARK = 0xfeff;

  private final Reader reader;
  private final char[] buffer = new char[8192];
  private int from;
  private int to;
  private int peeked = NOTHING_PEEKED;
  private int previous = END;

  /** The place of the next char. */
  private int line = 1;

  private int column = 1;

  /** Passes over a byte order mark, which editors leave: RFC 8259 allows that. */
  CharSource(Reader reader) throws IOException {
    this.reader = reader;
    if (peek() == BYTE_ORDER_MARK) {
      peeked = NOTHING_PEEKED;
    }
  }

  Position position() {
    return new Position(line, column);
  }

  int peek() throws IOException {
    if (peeked == NOTHING_PEEKED) {
      peeked = read();
    }
    return peeked;
  }

  int next() throws IOException {
    int c = peek();
    if (c == END) {
      return END;
    }
    peeked = NOTHING_PEEKED;
    boolean secondOfLineEnd = c == '\n' && previous == '\r';
    if (c == '\n' || c == '\r') {
      if (!secondOfLineEnd) {
        line++;
      }
      column = 1;
    } else {
      column++;
    }
    previous = c;
    return c;
  }

  private int read() throws IOException {
    while (from == to) {
      to = reader.read(buffer);
      from = 0;
      if (to < 0) {
        to = 0;
        return END;
      }
    }
    return buffer[from++];
  }
}
