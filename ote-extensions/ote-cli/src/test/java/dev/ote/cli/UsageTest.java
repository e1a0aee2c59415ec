package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users read who do not know the command yet, or mistyped it. */
class UsageTest {
  @TempDir private Path root;

  @Test
  void withoutACommandHelpIsOffered() {
    Ote ote = Ote.run();

    assertThat(ote.code()).isEqualTo(2);
    assertThat(ote.err()).isEqualTo("ote: Missing required subcommand\nTry 'ote --help'.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "report", "fix", "baseline"})
  void everyCommandExplainsItself(String command) {
    Ote ote = Ote.run(command, "--help");

    assertThat(ote.code()).isZero();
    assertThat(ote.err()).isEmpty();
    assertThat(ote.out())
        .startsWith("Usage: ote " + command + " ")
        .contains("What is analysed:", "SOURCE...", "--class-path", "Exit codes:");
    assertThat(ote.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "report", "fix", "baseline"})
  void everyCommandAsksForSources(String command) {
    Ote ote = Ote.run(command);

    assertThat(ote.code()).isEqualTo(2);
    assertThat(ote.err())
        .isEqualTo(
            "ote: Missing required parameter: 'SOURCE'\nTry 'ote %s --help'.\n".formatted(command));
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "report", "fix", "baseline"})
  void whatIsMistypedIsSaid(String command) {
    Ote ote = Ote.run(command, "--pakages", "p", root.toString());

    assertThat(ote.code()).isEqualTo(2);
    assertThat(ote.err()).startsWith("ote: Unknown option: '--pakages'\n").contains("--packages");
    assertThat(Ote.run("chekc").err())
        .isEqualTo(
            "ote: Unmatched argument at index 0: 'chekc'\nDid you mean: ote check or ote help?\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "report", "fix", "baseline"})
  void aMissingSourceIsSaidBeforeAnythingIsDone(String command) {
    String nowhere = root.resolve("nowhere").toString();

    assertThat(Ote.run(command, nowhere))
        .isEqualTo(new Ote(2, "", "ote: there is no " + nowhere + "\n"));
  }

  @Test
  void entriesOfTheClassPathThatAreNoneAreSaid() throws IOException {
    Path source =
        Files.writeString(root.resolve("A.java"), "/** Runs. */\nclass A { public void run() {} }");
    Path missing = root.resolve("missing.jar");
    Path broken = Files.writeString(root.resolve("broken.jar"), "no jar");

    Ote ote =
        Ote.run(
            "check", "-q", "-cp", missing + java.io.File.pathSeparator + broken, source.toString());

    assertThat(ote.err())
        .isEqualTo(
            """
            ote: class path: there is no %s
            ote: class path: %s is no jar and no folder
            """
                .formatted(missing, broken));
    assertThat(ote.out().lines()).hasSize(6).allMatch(line -> line.contains("[ote:"));
    assertThat(ote.code()).isEqualTo(1);
  }

  @Test
  void aFolderOfJarsMustBeThere() throws IOException {
    Path source = Files.writeString(root.resolve("A.java"), "class A {}");

    assertThat(Ote.run("check", "-cp", root.resolve("lib") + "/*", source.toString()))
        .isEqualTo(
            new Ote(2, "", "ote: class path: there is no folder " + root.resolve("lib") + "\n"));
  }

  @Test
  void anEncodingMustBeOne() throws IOException {
    Path source = Files.writeString(root.resolve("A.java"), "class A {}");

    Ote ote = Ote.run("check", "--encoding", "UTF-9", source.toString());

    assertThat(ote.err()).isEqualTo("ote: there is no encoding UTF-9\n");
    assertThat(ote.code()).isEqualTo(2);
  }

  @Test
  void aReleaseMustBeOne() throws IOException {
    Path source = Files.writeString(root.resolve("A.java"), "class A {}");

    Ote ote = Ote.run("check", "--release", "4", source.toString());

    assertThat(ote.err()).startsWith("ote: ").contains("release version 4 not supported");
    assertThat(ote.code()).isEqualTo(2);
  }

  @Test
  void completionKnowsCommandsAndOptions() {
    Ote ote = Ote.run("generate-completion");

    assertThat(ote.code()).isZero();
    assertThat(ote.out())
        .contains(
            "function _complete_ote()", "--patch", "--directory", "check report fix baseline");
  }
}
