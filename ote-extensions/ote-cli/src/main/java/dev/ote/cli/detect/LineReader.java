package dev.ote.cli.detect;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text line by line, of which none is long: a file without line ends, which is no text at
 * all, is not to fill the memory.
 */
final class LineReader {
  private static final int LONGEST = 65_536;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private final char[] buffer = new char[8_192];
  private final StringBuilder line = new StringBuilder();
  private int at;
  private int end;
  private long number;
  private boolean afterReturn;

  LineReader(Reader in) {
    this.in = in;
  }

  /** The line that was read last, from 1. */
  long number() {
    return number;
  }

  /** The next line, without its end, or null where there is none. */
  @Nullable String next() throws IOException, BadRow {
    line.setLength(0);
    boolean any = false;
    while (more()) {
      char c = buffer[at++];
      if (c == '\n' && afterReturn) {
        afterReturn = false;
        continue;
      }
      if (!any) {
        any = true;
        number++;
      }
      afterReturn = c == '\r';
      if (c == '\n' || c == '\r') {
        return line.toString();
      }
      if (c == BYTE_ORDER_MARK && number == 1 && line.length() == 0) {
        continue;
      }
      if (line.length() == LONGEST) {
        throw new BadRow(number, "the line is longer than " + LONGEST + " characters");
      }
      line.append(c);
    }
    return any ? line.toString() : null;
  }

  private boolean more() throws IOException {
    if (at == end) {
      at = 0;
      end = in.read(buffer);
    }
    return end > 0;
  }
}
