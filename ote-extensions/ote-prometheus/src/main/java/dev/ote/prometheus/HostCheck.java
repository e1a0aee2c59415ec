package dev.ote.prometheus;

import com.sun.net.httpserver.Headers;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keeps web sites out of an endpoint that only this machine reaches. A page that somebody visits
 * can make the browser ask, and by DNS rebinding also read the answer; but then the request names
 * the page's host, and not this one. Addresses in digits cannot be rebound.
 *
 * <p>Where other machines reach the endpoint, any name may be its own.
 */
final class HostCheck {
  private final boolean needed;
  private final Pattern own;

  /**
   * Creates it.
   *
   * @param bound where the endpoint listens, as it was named
   */
  HostCheck(InetSocketAddress bound) {
    this.needed = bound.getAddress().isLoopbackAddress();
    String named = Pattern.quote(bound.getHostString().toLowerCase(Locale.ROOT));
    this.own = Pattern.compile("(localhost|127(\\.\\d{1,3}){3}|\\[::1]|" + named + ")(:\\d{1,5})?");
  }

  /** Whether a request asks for this host; one without exactly one name does not. */
  boolean admits(Headers request) {
    if (!needed) {
      return true;
    }
    List<String> hosts = request.getOrDefault("Host", List.of());
    return hosts.size() == 1 && own.matcher(hosts.get(0).toLowerCase(Locale.ROOT)).matches();
  }
}
