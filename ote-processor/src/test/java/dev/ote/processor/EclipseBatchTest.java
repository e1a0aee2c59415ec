package dev.ote.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.Compiling;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * ECJ as it is run from a command line, in a process of its own: it finds the processor by its
 * service file, on a path that it loads processors from.
 */
class EclipseBatchTest {
  private static final String NO_SECOND_PASS =
      "OTE: method bodies are not looked at, because this compiler does not offer javac's"
          + " tree API: TracePathDrift, TracePathIncomplete, DependencyUnused,"
          + " ErrorSwallowed, ErrorUntraced, WrapperBypassed and the bodies' part of"
          + " DependencyUndocumented are left out; everything else works";

  private static final String CLOSING_NOTE =
      "INFO: OTE: 1 type, 1 public operation, 1 observed (100.0 %), 1 finding\n";

  @TempDir Path folder;

  private record Run(int exitCode, String said) {}

  @BeforeEach
  void source() throws IOException {
    Path source = folder.resolve("src/com/acme/Vault.java");
    Files.createDirectories(source.getParent());
    Files.writeString(
        source,
        """
        package com.acme;

        /**
         * LOCATION: com.acme.Vault
         * PURPOSE: keep
         * DEPENDENCIES: none
         * TRACE POINTS: - Entry: Vault.open()
         */
        @dev.ote.annotations.Observe
        public class Vault {
          /** TRACE PATH: gone() */
          public void open() {}
        }
        """);
  }

  @Test
  void findsTheProcessorByItself() throws Exception {
    Run run = ecj("-17", "-processorpath", processorPath(), "-d", "out", "-s", "gen", "src");

    assertThat(run.exitCode()).as(run.said()).isZero();
    assertThat(run.said())
        .contains("1. WARNING in " + folder.resolve("src/com/acme/Vault.java") + " (at line 12)")
        .contains("\nTRACE PATH step 1 'gone()' does not resolve: Vault has no method 'gone'")
        .contains("INFO: " + NO_SECOND_PASS)
        .endsWith(CLOSING_NOTE + "3 problems (0 errors, 1 warning, 2 infos)\n");
    assertThat(written("out"))
        .containsExactly(
            "META-INF/ote/com.acme.Vault.json",
            "com/acme/Vault.class",
            "com/acme/VaultObserved.class");
    assertThat(written("gen")).containsExactly("com/acme/VaultObserved.java");
  }

  @Test
  void writesNoClassesWhereOnlyProcessorsAreWanted() throws Exception {
    Run run =
        ecj(
            "-17",
            "-proc:only",
            "-processorpath",
            processorPath(),
            "-d",
            "out",
            "-s",
            "gen",
            "src");

    assertThat(run.exitCode()).as(run.said()).isZero();
    assertThat(run.said()).endsWith(CLOSING_NOTE + "3 problems (0 errors, 1 warning, 2 infos)\n");
    assertThat(written("out")).containsExactly("META-INF/ote/com.acme.Vault.json");
    assertThat(written("gen")).containsExactly("com/acme/VaultObserved.java");
  }

  @Test
  void writesNoIndexWhereItIsNotToldWhere() throws Exception {
    Run run = ecj("-17", "-processorpath", processorPath(), "-s", "gen", "src");

    assertThat(run.exitCode()).as(run.said()).isZero();
    assertThat(run.said())
        .contains(
            "INFO: OTE: no index is written, because the compiler was not told with -d where to put"
                + " it\n")
        .endsWith(CLOSING_NOTE + "4 problems (0 errors, 1 warning, 3 infos)\n");
    assertThat(written("src")).containsExactly("com/acme/Vault.class", "com/acme/Vault.java");
    assertThat(written("gen"))
        .containsExactly("com/acme/VaultObserved.class", "com/acme/VaultObserved.java");
  }

  private Run ecj(String... arguments) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("gen"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                ecjJar(),
                "-cp",
                String.join(
                    File.pathSeparator, paths("ote-annotations", "ote-runtime", "slf4j-api"))));
    command.addAll(List.of(arguments));
    Path said = folder.resolve("said.txt");
    int exitCode =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start()
            .waitFor();
    return new Run(exitCode, Files.readString(said, UTF_8).replace("\r\n", "\n"));
  }

  /** The processor's classes, with their service file, and the library that its jar contains. */
  private static String processorPath() {
    return Path.of("target", "classes").toAbsolutePath()
        + File.pathSeparator
        + String.join(File.pathSeparator, paths("javapoet"));
  }

  private static String ecjJar() {
    return Path.of(
            URI.create(
                EclipseCompiler.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString()))
        .toString();
  }

  private static List<String> paths(String... parts) {
    return Compiling.classPathWithout().stream()
        .map(File::getPath)
        .filter(entry -> Stream.of(parts).anyMatch(entry::contains))
        .collect(Collectors.toList());
  }

  private List<String> written(String where) throws IOException {
    Path root = folder.resolve(where);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
