package dev.ote.processor.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What came of a compilation.
 *
 * @param files the bytes of all that was written, by path below the output folder
 */
public record TestCompilation(boolean success, List<Said> said, Map<String, byte[]> files) {

  /**
   * One diagnostic.
   *
   * @param path the file's path, with slashes, as the compiler names it; empty where it concerns
   *     none
   * @param kind {@code error}, {@code warning} or {@code note}
   */
  public record Said(String path, long line, long column, String kind, String text) {

    /** The file's name without folders; empty where it concerns none. */
    public String file() {
      return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code file:line:column: kind: text}, or without a place where there is none. */
    @Override
    public String toString() {
      return (line < 1 ? "" : file() + ":" + line + ":" + column + ": ") + kind + ": " + text;
    }

    public boolean isOurs() {
      return text.contains("[ote:");
    }

    static Said of(Diagnostic<? extends JavaFileObject> diagnostic) {
      JavaFileObject source = diagnostic.getSource();
      return new Said(
          source == null ? "" : source.getName().replace('\\', '/'),
          diagnostic.getLineNumber(),
          diagnostic.getColumnNumber(),
          switch (diagnostic.getKind()) {
            case ERROR -> "error";
            case WARNING, MANDATORY_WARNING -> "warning";
            default -> "note";
          },
          diagnostic.getMessage(Locale.ROOT));
    }
  }

  static TestCompilation of(
      boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics, Path out)
      throws IOException {
    Map<String, byte[]> written = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.put(out.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return new TestCompilation(success, diagnostics.stream().map(Said::of).toList(), written);
  }

  /** Our findings, as printed. */
  public List<String> findings() {
    return said.stream().filter(Said::isOurs).map(Said::toString).toList();
  }

  /** The text of all that was written but class files, by path. */
  public Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    files.forEach(
        (path, bytes) -> {
          if (!path.endsWith(".class")) {
            texts.put(path, new String(bytes, UTF_8));
          }
        });
    return texts;
  }

  /** The same without the parts of the index that say what was found. */
  public Map<String, String> textsWithoutFindings() {
    Map<String, String> texts = texts();
    texts.replaceAll(
        (path, text) ->
            path.startsWith("META-INF/ote/")
                ? text.replaceFirst("(?s)\"checklist\": .*", "")
                : text);
    return texts;
  }

  /** The text of every generated source, by path. */
  public Map<String, String> sources() {
    Map<String, String> sources = texts();
    sources.keySet().removeIf(path -> !path.endsWith(".java"));
    return sources;
  }

  /** A new loader of the compiled classes. */
  public ClassLoader loader(ClassLoader parent) {
    return new ClassLoader(parent) {
      @Override
      protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = files.get(name.replace('.', '/') + ".class");
        if (bytes == null) {
          throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
      }
    };
  }
}
