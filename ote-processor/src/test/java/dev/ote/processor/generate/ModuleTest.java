package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrappers inside a named module, which sees only what it requires. */
final class ModuleTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void generatedIsLeftOutWhereItIsNotVisible() throws IOException {
    assertThat(wrapper(""))
        .doesNotContain("@Generated")
        .contains("@OteGenerated(\"shop.Service\")");
  }

  @Test
  void generatedIsThereWhereItIsVisible() throws IOException {
    assertThat(wrapper("requires java.compiler;")).contains("@Generated(");
  }

  /** On disk: compile-testing's file manager knows no modules. */
  private String wrapper(String requires) throws IOException {
    Path module =
        Files.writeString(
            folder.resolve("module-info.java"),
            "module shop { requires static transitive dev.ote.annotations; requires dev.ote.runtime; "
                + requires
                + " exports shop; }");
    Path type =
        Files.writeString(
            Files.createDirectory(folder.resolve("shop")).resolve("Service.java"),
            "package shop; @dev.ote.annotations.Observe public interface Service { void run(); }");
    WrapperProcessor processor = new WrapperProcessor(Diagnostic.Kind.ERROR);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
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
                  "-Xlint:all,-processing,-path,-classfile,-requires-automatic,-module",
                  "-Werror"),
              null,
              files.getJavaFileObjects(module, type));
      task.setProcessors(List.of(processor));
      task.call();
    }
    assertThat(diagnostics.getDiagnostics()).isEmpty();
    return Files.readString(folder.resolve("shop").resolve("ServiceObserved.java"));
  }
}
