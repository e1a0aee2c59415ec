package dev.ote.dashboard.web;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask at all. A web site that somebody visits can make the browser ask, and by DNS
 * rebinding also read the answer: so the name that was asked for must be one of ours, and the page
 * that asks, where the browser names it, must come from the same name.
 *
 * <p>An address in digits cannot be rebound. It is a name of ours where the server is bound to more
 * than the loopback interface, which takes a token.
 */
final class Gate {
  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.%]+]|[^:\\[\\]/@?#]+)(:\\d+)?");
  private static final Pattern DIGITS =
      Pattern.compile("\\[[0-9a-f:.]+]|\\d+\\.\\d+\\.\\d+\\.\\d+");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final Set<String> names;
  private final boolean digits;

  /**
   * Creates it.
   *
   * @param address what the server is bound to
   * @param names further names of it, in small letters
   */
  Gate(InetAddress address, Set<String> names) {
    this.names = names;
    this.digits = !address.isLoopbackAddress();
  }

  /**
   * Says why a request is refused.
   *
   * @param data whether it asks for what was measured, and not for a file of the page
   * @return null where it is not
   */
  @Nullable String refusal(Headers headers, boolean data) {
    String host = only(headers, "Host");
    if (host == null || !isOurs(host)) {
      return "this host is not known here: ask for localhost, or name it to the dashboard";
    }
    String origin = headers.getFirst("Origin");
    if (origin != null && !isSame(origin, host)) {
      return "another site's page may not read this";
    }
    String site = headers.getFirst("Sec-Fetch-Site");
    if (data && site != null && !OWN_SITES.contains(site)) {
      return "another site's page may not read this";
    }
    return null;
  }

  private boolean isOurs(String host) {
    var matcher = HOST.matcher(host.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return false;
    }
    String name = matcher.group(1);
    return LOOPBACK.contains(name)
        || names.contains(name)
        || (digits && DIGITS.matcher(name).matches());
  }

  private static boolean isSame(String origin, String host) {
    String site = origin.toLowerCase(Locale.ROOT);
    String name = host.toLowerCase(Locale.ROOT);
    return site.equals("http://" + name) || site.equals("https://" + name);
  }

  private static @Nullable String only(Headers headers, String name) {
    var values = headers.get(name);
    return values != null && values.size() == 1 ? values.get(0) : null;
  }
}
