package dev.ote.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ote.processor.report.IndexedType.Finding;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names findings so that they are known again in the next report, when lines have moved: by check,
 * declaration and message, and by their number where these are the same.
 */
final class Fingerprints {
  private static final int LENGTH = 32;

  private final Map<String, Integer> seen = new HashMap<>();

  String of(Finding finding) {
    String key = String.join("\0", finding.check(), finding.element(), finding.message());
    return hash(key + "\0" + seen.merge(key, 1, Integer::sum));
  }

  private static String hash(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
