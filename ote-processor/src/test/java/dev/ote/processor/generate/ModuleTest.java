package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final String CLASS_PATH = System.getProperty("java.class.path");

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

  @Test
  void typesOfPackagesThatAreNotExportedAreNotNamed() throws IOException {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    compile(
        lib,
        Map.of(
            "module-info", "module lib { exports lib.api; }",
            "lib/api/Base",
                "package lib.api; public class Base {"
                    + " public lib.internal.Secret secret() { return null; } }",
            "lib/internal/Secret", "package lib.internal; public class Secret {}"));
    Path app = Files.createDirectory(folder.resolve("app"));

    List<String> said =
        compile(
            app,
            Map.of(
                "module-info",
                    "module app { requires lib; requires dev.ote.annotations;"
                        + " requires dev.ote.runtime; }",
                "app/Service",
                    "package app; @dev.ote.annotations.Observe class Service extends lib.api.Base {"
                        + " public void run() {} }"),
            lib);

    assertThat(said)
        .containsExactly(
            "secret() cannot be observed: the package of type lib.internal.Secret is not exported to"
                + " module app [ote:ObserveImpossible]");
    assertThat(Files.readString(app.resolve("app/ServiceObserved.java"))).doesNotContain("secret");
  }

  @Test
  void aMissingTypeInAnInheritedSignatureIsNamed() throws IOException {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    compile(
        lib,
        Map.of(
            "lib/Base", "package lib; public class Base { public Gone gone() { return null; } }",
            "lib/Gone", "package lib; public class Gone {}"));
    Files.delete(lib.resolve("lib/Gone.class"));
    Files.delete(lib.resolve("lib/Gone.java"));
    Files.delete(lib.resolve("lib/Base.java"));
    Path app = Files.createDirectory(folder.resolve("app"));

    List<String> said =
        compile(
            app,
            Map.of(
                "app/Service",
                "package app; @dev.ote.annotations.Observe class Service extends lib.Base {"
                    + " public void run() {} }"),
            lib);

    assertThat(said)
        .containsExactly(
            "Service cannot be observed: it inherits gone(), whose signature names a type that"
                + " cannot be found [ote:ObserveImpossible]");
  }

  /** Compiles sources into the folder that they are written to; returns the errors. */
  private static List<String> compile(Path into, Map<String, String> sources, Path... libraries)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> each : sources.entrySet()) {
      Path file = into.resolve(each.getKey() + ".java");
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, each.getValue()));
    }
    String path =
        Stream.concat(Stream.of(libraries).map(Path::toString), Stream.of(CLASS_PATH))
            .collect(Collectors.joining(File.pathSeparator));
    boolean modular = sources.containsKey("module-info");
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              manager,
              diagnostics,
              List.of(modular ? "--module-path" : "-cp", path, "-d", into.toString()),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new WrapperProcessor(Diagnostic.Kind.ERROR)));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .toList();
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
                  CLASS_PATH,
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
