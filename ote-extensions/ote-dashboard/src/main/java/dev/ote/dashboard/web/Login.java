package dev.ote.dashboard.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has the token, where one is asked for. A browser gets a cookie for it, which holds another
 * secret: the token itself is kept nowhere.
 */
final class Login {
  private static final String BEARER = "Bearer ";

  private final byte @Nullable [] token;
  private final byte[] session;
  private final String cookie;

  /**
   * Creates it.
   *
   * @param token what is asked for; null for nothing
   */
  Login(@Nullable String token) {
    this.token = token == null ? null : digest(token);
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    String text = HexFormat.of().formatHex(secret);
    this.session = digest(text);
    // Cookies do not tell ports apart: dashboards beside each other need names of their own.
    String name = "ote-" + text.substring(0, 8);
    this.cookie = name + "=" + text;
  }

  /** Whether a request may be answered. */
  boolean admits(Headers headers) {
    if (token == null) {
      return true;
    }
    String authorization = headers.getFirst("Authorization");
    if (authorization != null && authorization.startsWith(BEARER)) {
      return isToken(authorization.substring(BEARER.length()).trim());
    }
    return headers.getOrDefault("Cookie", List.of()).stream()
        .flatMap(line -> List.of(line.split(";", 50)).stream())
        .map(String::trim)
        .filter(each -> each.startsWith("ote-"))
        .anyMatch(each -> matches(session, each.substring(each.indexOf('=') + 1)));
  }

  /** Whether this is the token. */
  boolean isToken(String given) {
    return token != null && matches(token, given);
  }

  /** The cookie by which a browser is admitted until it or this server ends. */
  String cookie() {
    return cookie + "; HttpOnly; SameSite=Strict; Path=/";
  }

  /** In a time that says nothing of how much was right. */
  private static boolean matches(byte[] expected, String given) {
    return MessageDigest.isEqual(expected, digest(given));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) { // Each JVM has it.
      throw new IllegalStateException(impossible);
    }
  }
}
