package dev.ote.testing.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A headless Chromium with one page, driven through its DevTools protocol: everything that the page
 * asked the network for, and everything that went wrong in it, is kept.
 */
public final class Browser implements AutoCloseable {
  private static final String BLANK = "about:blank";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final List<JsonNode> events = new ArrayList<>();
  private String session = "";
  private int calls;

  /**
   * The browser that is installed here.
   *
   * @return its executable; empty where there is none
   */
  public static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts it.
   *
   * @param executable one that is {@link #installed}
   * @param profile an empty folder
   * @throws Exception if it does not start
   */
  public Browser(Path executable, Path profile) throws Exception {
    process =
        new ProcessBuilder(
                executable.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                BLANK)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(endpoint(profile.resolve("DevToolsActivePort")), new Messages())
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    String target = call("Target.createTarget", Map.of("url", BLANK)).get("targetId").asText();
    session =
        call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  /**
   * Opens a page, and waits until it is complete.
   *
   * @param page its address
   * @throws Exception if it does not come
   */
  public void open(URI page) throws Exception {
    call("Page.navigate", Map.of("url", page.toString()));
    waitFor("document.readyState === 'complete' && location.href !== '" + BLANK + "'");
  }

  /**
   * Leaves the page, which then asks for nothing more. Not by a script: what is evaluated while the
   * page goes is answered by an error.
   *
   * @throws Exception if the browser refuses
   */
  public void leave() throws Exception {
    call("Page.navigate", Map.of("url", BLANK));
    waitFor("location.href === '" + BLANK + "'");
  }

  /**
   * Makes the window so large; below 600 pixels it is a phone.
   *
   * @param width in pixels
   * @param height in pixels
   * @throws Exception if the browser refuses
   */
  public void resize(int width, int height) throws Exception {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /**
   * Lets pages believe that the user prefers light or dark colours.
   *
   * @param scheme {@code light} or {@code dark}
   * @throws Exception if the browser refuses
   */
  public void prefer(String scheme) throws Exception {
    List<Map<String, String>> features =
        List.of(Map.of("name", "prefers-color-scheme", "value", scheme));
    call("Emulation.setEmulatedMedia", Map.of("features", features));
  }

  /**
   * Presses a key.
   *
   * @param key a letter, or the name of another key such as {@code ArrowDown}
   * @throws Exception if the browser refuses
   */
  public void press(String key) throws Exception {
    Map<String, Object> down = new TreeMap<>(Map.of("type", "keyDown", "key", key));
    if (key.length() == 1) {
      down.put("text", key);
    } else if (key.equals("Enter")) {
      down.put("text", "\r");
    }
    call("Input.dispatchKeyEvent", down);
    call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
  }

  /**
   * What the window shows.
   *
   * @param file where it is written as PNG
   * @throws Exception if that fails
   */
  public void screenshot(Path file) throws Exception {
    JsonNode answer = call("Page.captureScreenshot", Map.of("format", "png"));
    Files.write(file, Base64.getDecoder().decode(answer.get("data").asText()));
  }

  /**
   * What an expression gives, as text; a missing value is {@code null}.
   *
   * @param expression in JavaScript
   * @return its value
   * @throws Exception if it throws
   */
  public String read(String expression) throws Exception {
    JsonNode answer =
        call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.at("/result/value").asText();
  }

  /**
   * Waits until an expression is true.
   *
   * @param condition in JavaScript
   * @throws Exception if that takes longer than a minute
   */
  public void waitFor(String condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!read(condition).equals("true")) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("never came true: " + condition);
      }
      Thread.sleep(20);
    }
  }

  /**
   * Addresses that the page asked for.
   *
   * @return all since the start
   */
  public List<String> requests() {
    return events("Network.requestWillBeSent").stream()
        .map(event -> event.at("/params/request/url").asText())
        .toList();
  }

  /**
   * What went wrong: exceptions, entries of the console and of the browser's own log.
   *
   * @return all since the start
   */
  public List<String> complaints() {
    return Stream.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
        .flatMap(method -> events(method).stream())
        .map(JsonNode::toString)
        .toList();
  }

  /** Forgets what was asked for and what went wrong so far, where that was to be expected. */
  public void forget() {
    synchronized (events) {
      events.clear();
    }
  }

  private List<JsonNode> events(String method) {
    synchronized (events) {
      return events.stream().filter(event -> event.at("/method").asText().equals(method)).toList();
    }
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
    ObjectNode message = JSON.createObjectNode().put("id", ++calls).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    socket.sendText(message.toString(), true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    JsonNode answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    if (answer == null || answer.get("id").asInt() != calls || !answer.has("result")) {
      throw new IllegalStateException(method + " was answered by " + answer);
    }
    return answer.get("result");
  }

  private URI endpoint(Path portFile) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      List<String> lines = Files.exists(portFile) ? Files.readAllLines(portFile, UTF_8) : List.of();
      if (lines.size() == 2) {
        return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
      }
      Thread.sleep(50);
    }
    process.destroyForcibly();
    throw new IOException("the browser did not start");
  }

  @Override
  public void close() {
    Object unused = socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true);
    try {
      if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        try {
          JsonNode message = JSON.readTree(text.toString());
          if (message.has("id")) {
            answers.add(message);
          } else {
            synchronized (events) {
              events.add(message);
            }
          }
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, part, last);
    }
  }
}
