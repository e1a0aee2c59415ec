package dev.ote.dashboard.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A file of the page.
 *
 * @param type its content type
 * @param plain what it holds
 * @param zipped the same, by gzip
 * @param tag tells its content from any other
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Asset(String type, byte[] plain, byte[] zipped, String tag) {

  static Asset of(String type, byte[] content) {
    return new Asset(type, content, zip(content), tag(content));
  }

  private static byte[] zip(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new Best(zipped)) {
      gzip.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.toByteArray();
  }

  private static String tag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
    } catch (NoSuchAlgorithmException impossible) { // Each JVM has it.
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Best extends GZIPOutputStream {
    Best(ByteArrayOutputStream target) throws IOException {
      super(target);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
