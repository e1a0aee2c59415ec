package shop;

import java.io.IOException;

final class Drain extends Sink {
  private final StringBuilder written = new StringBuilder();

  @Override
  public void write(char[] chars, int from, int length) throws IOException {
    if (from + length > chars.length) {
      throw new IOException("no such part");
    }
    written.append(chars, from, length);
  }

  @Override
  public void flush() {
    written.append("flushed");
  }

  @Override
  public void close() {
    written.append("closed");
  }
}
