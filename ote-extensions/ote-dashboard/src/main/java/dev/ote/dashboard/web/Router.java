package dev.ote.dashboard.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Set;

/** Which answer a request gets. */
final class Router implements HttpHandler {
  private static final String EVENTS = "/events";
  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  /**
   * A page of its own, and no redirect: a browser that comes from another site's link does not send
   * a strict cookie along with what that link redirects to.
   */
  private static final String WELCOME =
      "<!doctype html><meta charset=utf-8><title>OTE</title><meta http-equiv=refresh"
          + " content='0; url=/'><a href='/'>To the dashboard</a>";

  private final Gate gate;
  private final Login login;
  private final Assets assets;
  private final Streams streams;

  Router(Gate gate, Login login, Assets assets, Streams streams) {
    this.gate = gate;
    this.login = login;
    this.assets = assets;
    this.streams = streams;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer.secure(exchange);
      answer(exchange);
    } catch (RuntimeException fault) {
      System.getLogger(Router.class.getName()).log(System.Logger.Level.DEBUG, "request", fault);
      throw new IOException(fault); // The server closes the connection.
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    boolean data = EVENTS.equals(path);
    String refusal = gate.refusal(exchange.getRequestHeaders(), data);
    if (refusal != null) {
      Answer.text(exchange, 403, refusal);
    } else if (!METHODS.contains(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      Answer.text(exchange, 405, "this page only shows; nothing can be changed here");
    } else if (login.isToken(Query.value(exchange.getRequestURI(), "token"))) {
      exchange.getResponseHeaders().add("Set-Cookie", login.cookie());
      Answer.html(exchange, WELCOME);
    } else if (!login.admits(exchange.getRequestHeaders())) {
      exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      Answer.text(exchange, 401, "a token is needed: open /?token=... or send it as a bearer");
    } else if (data && exchange.getRequestMethod().equals("GET")) {
      streams.serve(exchange);
    } else {
      file(exchange, path);
    }
  }

  private void file(HttpExchange exchange, String path) throws IOException {
    Asset asset = path == null ? null : assets.at(path);
    if (asset == null) {
      Answer.text(exchange, 404, "there is no such page");
    } else {
      Answer.asset(exchange, asset);
    }
  }
}
