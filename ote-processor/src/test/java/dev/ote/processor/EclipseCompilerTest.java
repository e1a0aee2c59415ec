package dev.ote.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler without javac's tree API: everything but the second pass works there too. */
class EclipseCompilerTest {
  private static final String SOURCE =
      """
      package com.acme;

      /**
       * PURPOSE:
       * DEPENDENCIES: com.acme.Gone
       */
      @dev.ote.annotations.Observe
      public class Vault {
        /** TRACE PATH: gone() */
        public void open() {}
      }
      """;

  @TempDir Path folder;

  @Test
  void checksAndGeneratesAndSaysOnceWhatItCannotDo() throws IOException {
    List<? extends Diagnostic<?>> diagnostics = compile();

    assertThat(folder.resolve("out/com/acme/VaultObserved.java")).exists();
    assertThat(folder.resolve("out/com/acme/VaultObserved.class")).exists();
    assertThat(folder.resolve("out/META-INF/ote/com.acme.Vault.json")).exists();
    assertThat(diagnostics)
        .extracting(d -> d.getKind() + " " + d.getLineNumber() + " " + d.getMessage(Locale.ROOT))
        .containsExactly(
            "WARNING 8 the Javadoc of Vault has no LOCATION section: add 'LOCATION:"
                + " com.acme.Vault' [ote:LocationMissing]",
            "WARNING 8 the PURPOSE section of Vault is empty: write 'PURPOSE: what it is for'"
                + " [ote:PurposeMissing]",
            "WARNING 8 DEPENDENCIES entry 'com.acme.Gone' does not resolve: no type 'com.acme.Gone'"
                + " is in scope [ote:DependencyUnresolved]",
            "WARNING 8 the Javadoc of Vault has no TRACE POINTS section: add 'TRACE POINTS: - Entry:"
                + " Vault.open()' [ote:TracePointsMissing]",
            "WARNING 10 TRACE PATH step 1 'gone()' does not resolve: Vault has no method 'gone'"
                + " [ote:TracePathUnresolved]",
            "NOTE 0 OTE: method bodies are not compared with their TRACE PATH, because this"
                + " compiler does not offer javac's tree API; everything else works");
  }

  private List<? extends Diagnostic<?>> compile() throws IOException {
    Path source = folder.resolve("src/com/acme/Vault.java");
    Path out = folder.resolve("out");
    Files.createDirectories(source.getParent());
    Files.createDirectories(out);
    Files.writeString(source, SOURCE);
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, UTF_8)) {
      files.setLocation(StandardLocation.CLASS_OUTPUT, List.of(out.toFile()));
      files.setLocation(StandardLocation.SOURCE_OUTPUT, List.of(out.toFile()));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostics,
              List.of(
                  "--release",
                  "17",
                  "-proceedOnError",
                  "-classpath",
                  System.getProperty("java.class.path")),
              null,
              files.getJavaFileObjects(source.toFile()));
      task.setProcessors(List.of(new OteProcessor()));
      assertThat(task.call()).isTrue();
    }
    return diagnostics.getDiagnostics();
  }
}
