package dev.ote.processor.property;

import dev.ote.processor.OteProcessor;
import dev.ote.processor.testing.Compiling;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A golden construct with its wrappers, compiled and loaded.
 *
 * @param classes all classes of it, wrappers too, with those that no wrapper is asked for: {@code
 *     impl} has subclasses of what is abstract
 * @param wrapped the observed types
 */
record GoldenConstruct(List<Class<?>> classes, List<Wrapped> wrapped) {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Pattern OBSERVED = Pattern.compile("OteGenerated\\(\"(.*?)\"\\)");
  private static final List<String> OPTIONS =
      List.of(
          "--release",
          "17",
          "-nowarn",
          "-Aote.severity=off",
          "-Aote.severity.ObserveImpossible=error",
          "-Aote.severity.InternalError=error",
          "-Aote.deep=false");

  /** An observed type and its wrapper. */
  record Wrapped(Class<?> observed, Class<?> wrapper) {}

  /** The names of all, in their order. */
  static List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      return folders.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  static GoldenConstruct load(String name, TestCompiler compiler)
      throws IOException, ClassNotFoundException {
    List<Path> sources = new ArrayList<>();
    for (String part : List.of("in", "impl")) {
      sources.addAll(javaFilesIn(GOLDEN.resolve(name).resolve(part)));
    }
    TestCompilation compilation =
        compiler.compile(new OteProcessor(), sources, Compiling.classPathWithout(), OPTIONS);
    if (!compilation.success()) {
      throw new AssertionError(name + ": " + compilation.said());
    }
    ClassLoader loader = compilation.loader(GoldenConstruct.class.getClassLoader());
    List<Class<?>> classes = new ArrayList<>();
    for (String file : compilation.files().keySet()) {
      if (file.endsWith(".class") && !file.endsWith("package-info.class")) {
        classes.add(Class.forName(file.replace(".class", "").replace('/', '.'), false, loader));
      }
    }
    List<Wrapped> wrapped = new ArrayList<>();
    for (Map.Entry<String, String> source : new TreeMap<>(compilation.sources()).entrySet()) {
      Matcher observed = OBSERVED.matcher(source.getValue());
      if (observed.find()) {
        String wrapper = source.getKey().replace(".java", "").replace('/', '.');
        wrapped.add(
            new Wrapped(named(classes, observed.group(1)), Class.forName(wrapper, false, loader)));
      }
    }
    return new GoldenConstruct(List.copyOf(classes), List.copyOf(wrapped));
  }

  private static Class<?> named(List<Class<?>> classes, String name) {
    Optional<Class<?>> found =
        classes.stream().filter(each -> name.equals(each.getCanonicalName())).findFirst();
    return found.orElseThrow(() -> new AssertionError(name + " is not compiled here"));
  }

  private static List<Path> javaFilesIn(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
