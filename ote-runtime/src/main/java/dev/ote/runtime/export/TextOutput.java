package dev.ote.runtime.export;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way to a stream, by the buffer. What the stream throws is kept and thrown by
 * {@link #check()}; until then what is written goes nowhere.
 */
final class TextOutput {
  private static final int SIZE = 16 * 1024;
  private static final int LONG_DIGITS = 19;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int used;
  private @Nullable IOException failure;

  TextOutput(OutputStream out) {
    this.out = out;
  }

  /** Text of ASCII characters only. */
  @CanIgnoreReturnValue
  @SuppressWarnings("deprecation") // getBytes(int, int, byte[], int): right for ASCII, and quick.
  TextOutput ascii(String text) {
    reserve(text.length());
    text.getBytes(0, text.length(), buffer, used);
    used += text.length();
    return this;
  }

  @CanIgnoreReturnValue
  TextOutput bytes(byte[] bytes) {
    if (bytes.length > SIZE) {
      drain();
      write(bytes, bytes.length);
    } else {
      reserve(bytes.length);
      System.arraycopy(bytes, 0, buffer, used, bytes.length);
      used += bytes.length;
    }
    return this;
  }

  @CanIgnoreReturnValue
  TextOutput number(Number value) {
    return value instanceof Long whole
        ? decimal(whole, 0)
        : ascii(value instanceof BigDecimal exact ? exact.toPlainString() : value.toString());
  }

  /** A number that is not negative, divided by a power of ten. */
  @CanIgnoreReturnValue
  TextOutput decimal(long unscaled, int scale) {
    reserve(LONG_DIGITS + 2);
    int length = Math.max(scale + 1, digits(unscaled));
    int end = used + length + (scale > 0 ? 1 : 0);
    long rest = unscaled;
    for (int place = 0, at = end - 1; place < length; place++, at--) {
      if (place == scale && scale > 0) {
        buffer[at--] = '.';
      }
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    used = end;
    return this;
  }

  private static int digits(long value) {
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private void reserve(int bytes) {
    if (used + bytes > SIZE) {
      drain();
    }
  }

  private void drain() {
    write(buffer, used);
    used = 0;
  }

  private void write(byte[] bytes, int length) {
    if (failure == null) {
      try {
        out.write(bytes, 0, length);
      } catch (IOException broken) {
        failure = broken;
      }
    }
  }

  /** Throws what the stream threw. */
  void check() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  void flush() throws IOException {
    drain();
    check();
    out.flush();
  }
}
