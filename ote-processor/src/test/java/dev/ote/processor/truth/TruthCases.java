package dev.ote.processor.truth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads cases from text.
 *
 * <pre>
 * === a name
 * --- drift: TracePathDrift at TEXT [in com/acme/File.java], …
 * a source
 * --- twin
 * a source
 * </pre>
 *
 * A source is what stands in {@code com/acme/shop/Shop.java} below its imports; {@code @FILE PATH}
 * begins another file. {@code @T DEPENDENCIES | TRACE POINTS | RELATED} stands for the comment of
 * an observed type and its annotation, {@code @P STEPS} for that of a method: entries are separated
 * by semicolons, and what is left out says nothing wrong.
 */
final class TruthCases {
  private static final Path FOLDER = Path.of("src/test/resources/truth");
  private static final String SHOP = "com/acme/shop/Shop.java";
  private static final String HEADER =
      "package com.acme.shop; import com.acme.db.*; import dev.ote.annotations.*; import"
          + " dev.ote.runtime.Trace; import java.util.*; import java.util.concurrent.*; import"
          + " java.util.function.*; import java.util.stream.*;\n";

  private TruthCases() {}

  /** All cases of the test, by the file that they stand in. */
  static List<TruthCase> all() throws IOException {
    List<TruthCase> cases = new ArrayList<>();
    for (Path file : files(FOLDER, ".txt")) {
      cases.addAll(read(Files.readString(file, UTF_8)));
    }
    return cases;
  }

  /** What every case is compiled with. */
  static Map<String, String> library() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : files(FOLDER.resolve("library"), ".java")) {
      String path = FOLDER.resolve("library").relativize(file).toString().replace('\\', '/');
      sources.put(path, Files.readString(file, UTF_8));
    }
    return sources;
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  static List<TruthCase> read(String text) throws IOException {
    Map<String, String> library = library();
    List<TruthCase> cases = new ArrayList<>();
    for (String kind : text.split("(?m)^=== ", -1)) {
      String[] parts = kind.split("(?m)^--- ", -1);
      for (int i = 1; i < parts.length; i++) {
        int line = parts[i].indexOf('\n');
        String head = parts[i].substring(0, line).strip();
        Map<String, String> sources = new TreeMap<>(library);
        sources.putAll(sources(parts[i].substring(line + 1)));
        List<String> expected =
            head.startsWith("drift: ")
                ? expected(head.substring("drift: ".length()), sources)
                : List.of();
        String name = parts[0].strip() + (expected.isEmpty() ? ", twin " + i : "");
        cases.add(new TruthCase(name, sources, expected));
      }
    }
    return cases;
  }

  private static Map<String, String> sources(String text) {
    Map<String, String> sources = new LinkedHashMap<>();
    String file = SHOP;
    StringBuilder source = new StringBuilder(HEADER);
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("@FILE ")) {
        sources.put(file, source.toString());
        file = line.substring("@FILE ".length()).strip();
        source.setLength(0);
      } else if (line.startsWith("@T")) {
        source.append(typeComment(file, line.substring(2)));
      } else if (line.strip().startsWith("@P ")) {
        source.append(pathComment(line.strip().substring("@P ".length())));
      } else {
        source.append(line).append('\n');
      }
    }
    sources.put(file, source.toString());
    return sources;
  }

  private static String typeComment(String file, String sections) {
    String[] parts = (sections + "||||").split("\\|", -1);
    String type = file.substring(file.lastIndexOf('/') + 1).replace(".java", "");
    StringBuilder comment = new StringBuilder("/**\n * PURPOSE: Tests.\n");
    comment.append(" * LOCATION: ").append(file).append('\n');
    comment.append(list("DEPENDENCIES", parts[0], "none"));
    comment.append(list("TRACE POINTS", parts[1], type));
    if (!parts[2].isBlank()) {
      comment.append(list("RELATED", parts[2], ""));
    }
    return comment.append(" */\n@Observe\n").toString();
  }

  private static String list(String label, String entries, String otherwise) {
    StringBuilder list = new StringBuilder(" * " + label + ":\n");
    for (String entry : (entries.isBlank() ? otherwise : entries).split(";", -1)) {
      list.append(" *   - ").append(entry.strip()).append('\n');
    }
    return list.toString();
  }

  private static String pathComment(String steps) {
    StringBuilder comment = new StringBuilder("/**\n * TRACE PATH:\n");
    int number = 1;
    for (String step : steps.split(";", -1)) {
      comment.append(" *   ").append(number++).append(". → ").append(step.strip()).append('\n');
    }
    return comment.append(" */\n").toString();
  }

  private static List<String> expected(String text, Map<String, String> sources) {
    List<String> expected = new ArrayList<>();
    for (String each : text.split(" && ", -1)) {
      String[] checkAndPlace = each.split(" at ", 2);
      String[] placeAndFile = (checkAndPlace[1] + " in " + SHOP).split(" in ", -1);
      String file = placeAndFile[1];
      List<String> lines = List.of(sources.getOrDefault(file, "").split("\n", -1));
      int line = 0;
      while (line < lines.size() && !lines.get(line).contains(placeAndFile[0])) {
        line++;
      }
      if (line == lines.size()) {
        throw new IllegalStateException("no line contains '" + placeAndFile[0] + "' for " + text);
      }
      String name = file.substring(file.lastIndexOf('/') + 1);
      expected.add(name + ":" + (line + 1) + " " + checkAndPlace[0]);
    }
    return expected;
  }
}
