package dev.ote.dashboard.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;

/** What stands behind the question mark. */
final class Query {
  private Query() {}

  /** The value of a key; empty where there is none. */
  static String value(URI uri, String key) {
    String query = uri.getRawQuery();
    for (String each : query == null ? new String[0] : query.split("&", 50)) {
      if (each.startsWith(key + "=")) {
        try {
          return URLDecoder.decode(each.substring(key.length() + 1), UTF_8);
        } catch (IllegalArgumentException malformed) {
          return "";
        }
      }
    }
    return "";
  }
}
