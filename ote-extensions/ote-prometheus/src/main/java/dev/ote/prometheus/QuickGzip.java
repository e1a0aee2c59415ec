package dev.ote.prometheus;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Zips with little effort: metrics repeat themselves so much that more would gain nothing. */
final class QuickGzip extends GZIPOutputStream {
  private static final int BUFFER = 8 * 1024;

  QuickGzip(OutputStream out) throws IOException {
    super(out, BUFFER);
    def.setLevel(Deflater.BEST_SPEED);
  }
}
