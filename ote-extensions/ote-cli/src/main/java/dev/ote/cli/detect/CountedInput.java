package dev.ote.cli.detect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much was read. */
final class CountedInput extends FilterInputStream {
  private long bytes;

  CountedInput(InputStream in) {
    super(in);
  }

  long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    bytes += read < 0 ? 0 : 1;
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    bytes += Math.max(0, read);
    return read;
  }
}
