package dev.ote.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a named module, what is missing is a requirement of that module. */
class LateResultModuleTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void remedyNamesTheModule() throws IOException {
    List<Path> sources =
        List.of(
            write(
                "module-info.java",
                """
                module shop {
                  requires static dev.ote.annotations;
                  requires dev.ote.runtime;
                }
                """),
            write(
                "Feed.java",
                """
                package shop;
                @dev.ote.annotations.Observe
                interface Feed {
                  java.util.concurrent.Flow.Publisher<String> read();
                }
                """));
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              diagnostics,
              List.of(
                  "--module-path",
                  System.getProperty("java.class.path"),
                  "-d",
                  folder.toString(),
                  "-Aote.severity=off",
                  "-Aote.severity.ObservedUntilReturn=warning"),
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(new OteProcessor()));
      assertThat(task.call()).isTrue();
    }
    assertThat(diagnostics.getDiagnostics())
        .extracting(each -> each.getLineNumber() + ": " + each.getMessage(Locale.ROOT))
        .containsExactly(
            "4: only the call of read() is timed, not its Publisher, which does its work when it is"
                + " subscribed to: add 'requires dev.ote.reactive;' to module shop, which observes it"
                + " to its end [ote:ObservedUntilReturn]",
            "-1: OTE: 1 type, 1 public operation, 1 observed (100.0 %), 1 finding");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
