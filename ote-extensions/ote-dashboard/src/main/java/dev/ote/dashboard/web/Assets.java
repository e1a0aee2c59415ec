package dev.ote.dashboard.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of the page, by path. They are read once, by name: no path that anybody asks for ever
 * becomes that of a file.
 */
final class Assets {
  private static final List<String> FILES =
      List.of(
          "index.html",
          "favicon.svg",
          "base.css",
          "table.css",
          "detail.css",
          "anomalies.js",
          "chart.js",
          "comparisons.js",
          "detail.js",
          "dom.js",
          "facts.js",
          "format.js",
          "graph.js",
          "heatmap.js",
          "keys.js",
          "main.js",
          "row.js",
          "spark.js",
          "state.js",
          "stream.js",
          "table.js",
          "theme.js",
          "uplot/uPlot.iife.min.js",
          "uplot/uPlot.min.css",
          "uplot/LICENSE");

  /** Of this class loader: all servers show the same files. */
  private static final class Loaded {
    static final Assets ALL = new Assets();
  }

  private final Map<String, Asset> byPath = new LinkedHashMap<>();

  private Assets() {
    for (String file : FILES) {
      byPath.put("/" + file, Asset.of(type(file), read(file)));
    }
    Asset page = byPath.remove("/index.html");
    if (page != null) {
      byPath.put("/", page);
    }
  }

  static Assets load() {
    return Loaded.ALL;
  }

  @Nullable Asset at(String path) {
    return byPath.get(path);
  }

  Set<String> paths() {
    return new TreeSet<>(byPath.keySet());
  }

  private static byte[] read(String file) {
    try (InputStream stream = Assets.class.getResourceAsStream("assets/" + file)) {
      if (stream == null) {
        throw new IllegalStateException("the jar of the dashboard lacks " + file);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "text/plain; charset=utf-8";
    };
  }
}
