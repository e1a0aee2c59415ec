package dev.ote.dashboard.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Requests as they are, byte by byte: clients would not let a test lie about the host. */
public final class RawHttp {
  private RawHttp() {}

  /** What a server answers, head and body, to a request that ends the connection. */
  public static String send(InetSocketAddress server, String request, String... headers)
      throws IOException {
    try (Socket socket = open(server, request, headers)) {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** The same for {@code localhost}. */
  public static String get(InetSocketAddress server, String path, String... headers)
      throws IOException {
    String[] all = new String[headers.length + 1];
    all[0] = "Host: localhost:" + server.getPort();
    System.arraycopy(headers, 0, all, 1, headers.length);
    return send(server, "GET " + path + " HTTP/1.1", all);
  }

  /** A connection on which a request was sent, and nothing was read. */
  public static Socket open(InetSocketAddress server, String request, String... headers)
      throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout(60_000);
    socket.connect(server);
    String head = request + "\r\n" + String.join("\r\n", headers) + "\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(head.getBytes(ISO_8859_1));
    return socket;
  }

  /** Reads until a text has come; returns all that was read. */
  public static String readUntil(InputStream stream, String text) throws IOException {
    StringBuilder read = new StringBuilder();
    while (read.indexOf(text, read.length() - text.length()) < 0) { // Looks at the end only.
      int next = stream.read();
      if (next < 0) {
        throw new IOException("ended after: " + read);
      }
      read.append((char) next);
    }
    return read.toString();
  }

  /** The number in the first line of an answer. */
  public static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }
}
