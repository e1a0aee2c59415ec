package dev.ote.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.net.InetAddress;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of a server that is not on the loopback interface; the others are in RefusalTest. */
class GateTest {
  @Test
  void addressesInDigitsCannotBeRebound() throws Exception {
    Gate gate = new Gate(InetAddress.getByName("0.0.0.0"), Set.of("dash.example"));
    assertThat(gate.refusal(host("10.1.2.3:8484"), true)).isNull();
    assertThat(gate.refusal(host("[fe80::1]:8484"), true)).isNull();
    assertThat(gate.refusal(host("dash.example"), true)).isNull();
    assertThat(gate.refusal(host("evil.example"), true)).isNotNull();
    assertThat(gate.refusal(host("10.1.2.3.evil.example"), true)).isNotNull();
  }

  private static Headers host(String name) {
    Headers headers = new Headers();
    headers.set("Host", name);
    return headers;
  }
}
