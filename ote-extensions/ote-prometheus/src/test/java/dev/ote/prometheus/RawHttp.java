package dev.ote.prometheus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/** Requests as they are, byte by byte: clients would not let a test lie about the host. */
final class RawHttp {
  private RawHttp() {}

  /** What an endpoint answers, head and body, to a request that ends the connection. */
  static String send(int port, String... lines) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(60_000);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** The same for the metrics, asked for by a name that is admitted. */
  static String scrape(int port, String... headers) throws IOException {
    String[] lines = new String[headers.length + 2];
    lines[0] = "GET /metrics HTTP/1.1";
    lines[1] = "Host: localhost";
    System.arraycopy(headers, 0, lines, 2, headers.length);
    return send(port, lines);
  }
}
