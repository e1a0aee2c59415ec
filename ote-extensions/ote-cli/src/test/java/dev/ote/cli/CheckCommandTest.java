package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

  private static final String DOCUMENTED =
      """
      package com.acme;

      /**
       * LOCATION: com.acme.Store
       *
       * PURPOSE: Keeps things.
       *
       * DEPENDENCIES: none
       *
       * TRACE POINTS:
       * - Entry: Store.put()
       */
      public class Store {
        /**
         * TRACE PATH:
         * 1. Store.check()
         */
        public void put(String thing) {
          check(thing);
        }

        private void check(String thing) {}
      }
      """;

  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void isProject() throws IOException {
    Files.createDirectory(root.resolve(".git"));
  }

  @Test
  void printsFindingsWithTheirPlaces() throws IOException {
    Path source = source("Store", DOCUMENTED.replace("1. Store.check()", "1. Store.chekc()"));

    int code = run("check", "-O", "ote.severity.ObserveMissing=off", root.toString());

    assertThat(out)
        .hasToString(
            source
                + ":16:9: warning: TRACE PATH step 1 'Store.chekc()' does not resolve: Store has no"
                + " method 'chekc': did you mean 'check'? [ote:TracePathUnresolved]\n");
    assertThat(err).hasToString("OTE: 1 type, 1 public operation, 0 observed (0.0 %), 1 finding\n");
    assertThat(code).isEqualTo(1);
  }

  @Test
  void hasNothingToSayWhereAllIsWell() throws IOException {
    source("Store", DOCUMENTED);

    int code = run("check", "-q", "-O", "ote.severity.ObserveMissing=off", root.toString());

    assertThat(out).hasToString("");
    assertThat(err).hasToString("");
    assertThat(code).isZero();
  }

  @Test
  void checksObservedTypesOnlyWhereThereIsSuchAnAnnotation() throws IOException {
    source("Plain", "package com.acme;\npublic class Plain { public void run() {} }\n");
    source(
        "Watched",
        """
        package com.acme;
        import dev.ote.annotations.Observe;
        public class Watched {
          @Observe
          public void run() {}
        }
        """);

    int code = run("check", "-cp", System.getProperty("java.class.path"), root.toString());

    assertThat(out.toString().lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("Watched.java:"));
    assertThat(code).isEqualTo(1);
  }

  @Test
  void leavesOutWhatIsExcludedByPackages() throws IOException {
    source("Plain", "package com.acme;\npublic class Plain { public void run() {} }\n");

    int code = run("check", "--packages", "org.**", root.toString());

    assertThat(out).hasToString("");
    assertThat(code).isZero();
  }

  @Test
  void saysThatFindingsMayBeIncompleteWhereSourcesDoNotCompile() throws IOException {
    Path source =
        source("Store", DOCUMENTED.replace("check(thing);", "check(thing); new Missing().run();"));

    int code = run("check", "-O", "ote.severity.ObserveMissing=off", root.toString());

    assertThat(err.toString().lines())
        .startsWith(
            source + ":19:23: error: cannot find symbol",
            "  symbol:   class Missing",
            "  location: class com.acme.Store",
            "ote: 1 compiler error: what was found may be incomplete; is the class path whole?");
    assertThat(code).isEqualTo(3);
  }

  @Test
  void explainsWhatCannotBeRun() throws IOException {
    assertThat(run("check", root.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err).hasToString("ote: there is no " + root.resolve("nowhere") + "\n");

    err.getBuffer().setLength(0);
    assertThat(run("check", root.toString())).isEqualTo(2);
    assertThat(err).hasToString("ote: there are no Java files in what was given\n");

    source("Store", DOCUMENTED);
    err.getBuffer().setLength(0);
    assertThat(run("check", "--baseline", root.resolve("b").toString(), root.toString()))
        .isEqualTo(2);
    assertThat(err)
        .hasToString(
            "ote: there is no baseline " + root.resolve("b") + "; 'ote baseline' writes one\n");

    err.getBuffer().setLength(0);
    assertThat(run("check", "--strict", root.toString())).isEqualTo(2);
    assertThat(err).hasToString("ote: --strict means nothing without --baseline\n");

    err.getBuffer().setLength(0);
    assertThat(run("check", "-J", "--no-such-option", root.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("ote: ").contains("--no-such-option");
  }

  @Test
  void warnsOfAnUnknownProcessorOption() throws IOException {
    source("Store", DOCUMENTED);

    run("check", "-O", "ote.packagse=com", root.toString());

    assertThat(out.toString())
        .startsWith("warning: unknown option 'ote.packagse'; valid options: ");
  }

  @Test
  void completesInShells() {
    assertThat(run("generate-completion")).isZero();
    assertThat(out.toString())
        .contains("function _complete_ote()", "--baseline", "check report fix baseline");
  }

  @Test
  void helpsEveryCommand() {
    for (String command : List.of("check", "report", "fix", "baseline")) {
      out.getBuffer().setLength(0);
      assertThat(run(command, "--help")).isZero();
      assertThat(out.toString()).startsWith("Usage: ote " + command + " ").contains("--class-path");
    }
  }

  private Path source(String type, String text) throws IOException {
    Path file = root.resolve("com/acme/" + type + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    int code = command.execute(arguments);
    command.getOut().flush();
    command.getErr().flush();
    return code;
  }
}
