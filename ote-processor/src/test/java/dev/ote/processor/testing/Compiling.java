package dev.ote.processor.testing;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What tests of the processor need around the compiler. */
public final class Compiling {

  private Compiling() {}

  /** The class path of the tests without the entries whose path contains one of these texts. */
  public static List<File> classPathWithout(String... parts) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> Stream.of(parts).noneMatch(entry::contains))
        .map(File::new)
        .toList();
  }

  /** All sources below a folder, in the order of their paths. */
  public static List<JavaFileObject> sourcesBelow(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(Compiling::source)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFileObject source(Path file) {
    try {
      return JavaFileObjects.forResource(file.toUri().toURL());
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(file.toString(), e);
    }
  }

  /** Our findings among the diagnostics, {@code file:line:column: kind: text}, as printed. */
  public static List<String> findings(Compilation compilation) {
    return compilation.diagnostics().stream()
        .filter(diagnostic -> text(diagnostic).contains("[ote:"))
        .map(Compiling::line)
        .toList();
  }

  /** All that the compiler said, ours or its own. */
  public static List<String> diagnostics(Compilation compilation) {
    return compilation.diagnostics().stream().map(Compiling::line).toList();
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    return place(diagnostic) + kind(diagnostic) + ": " + text(diagnostic);
  }

  private static String kind(Diagnostic<?> diagnostic) {
    return switch (diagnostic.getKind()) {
      case ERROR -> "error";
      case WARNING, MANDATORY_WARNING -> "warning";
      default -> "note";
    };
  }

  private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
    if (diagnostic.getSource() == null || diagnostic.getLineNumber() < 1) {
      return "";
    }
    URI uri = diagnostic.getSource().toUri();
    String path = uri.getPath() == null ? uri.toString() : uri.getPath();
    return "%s:%d:%d: "
        .formatted(
            path.substring(path.lastIndexOf('/') + 1),
            diagnostic.getLineNumber(),
            diagnostic.getColumnNumber());
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getMessage(Locale.ROOT);
  }
}
