package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @BeforeEach
  void isProject() throws IOException {
    Files.createDirectory(root.resolve(".git"));
  }

  @Test
  void printsFindingsWithTheirPlaces() throws IOException {
    Path source = source("Store", DOCUMENTED.replace("1. Store.check()", "1. Store.chekc()"));

    Ote ote = Ote.run("check", "-O", "ote.severity.ObserveMissing=off", root.toString());

    assertThat(ote.out())
        .isEqualTo(
            source
                + ":16:9: warning: TRACE PATH step 1 'Store.chekc()' does not resolve: Store has no"
                + " method 'chekc': did you mean 'check'? [ote:TracePathUnresolved]\n");
    assertThat(ote.err())
        .isEqualTo("OTE: 1 type, 1 public operation, 0 observed (0.0 %), 1 finding\n");
    assertThat(ote.code()).isEqualTo(1);
  }

  @Test
  void hasNothingToSayWhereAllIsWell() throws IOException {
    source("Store", DOCUMENTED);

    Ote ote = Ote.run("check", "-q", "-O", "ote.severity.ObserveMissing=off", root.toString());

    assertThat(ote.out()).isEmpty();
    assertThat(ote.err()).isEmpty();
    assertThat(ote.code()).isZero();
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

    Ote ote = Ote.run("check", "-cp", System.getProperty("java.class.path"), root.toString());

    assertThat(ote.out().lines()).isNotEmpty().allMatch(line -> line.contains("Watched.java:"));
    assertThat(ote.code()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatIsExcludedByPackages() throws IOException {
    source("Plain", "package com.acme;\npublic class Plain { public void run() {} }\n");

    Ote ote = Ote.run("check", "--packages", "org.**", root.toString());

    assertThat(ote.out()).isEmpty();
    assertThat(ote.code()).isZero();
  }

  @Test
  void saysThatFindingsMayBeIncompleteWhereSourcesDoNotCompile() throws IOException {
    Path source =
        source("Store", DOCUMENTED.replace("check(thing);", "check(thing); new Missing().run();"));

    Ote ote = Ote.run("check", "-O", "ote.severity.ObserveMissing=off", root.toString());

    assertThat(ote.err().lines())
        .startsWith(
            source + ":19:23: error: cannot find symbol",
            "  symbol:   class Missing",
            "  location: class com.acme.Store",
            "ote: 1 compiler error: what was found may be incomplete; is the class path whole?");
    assertThat(ote.code()).isEqualTo(3);
  }

  @Test
  void explainsWhatCannotBeRun() throws IOException {
    assertCannotRun("there are no Java files in what was given", "check", root.toString());

    source("Store", DOCUMENTED);
    assertCannotRun(
        "there is no baseline " + root.resolve("b") + "; 'ote baseline' writes one",
        "check",
        "--baseline",
        root.resolve("b").toString(),
        root.toString());
    assertCannotRun(
        "--strict means nothing without --baseline", "check", "--strict", root.toString());
    assertCannotRun(
        "invalid flag: --no-such-option", "check", "-J", "--no-such-option", root.toString());
  }

  private static void assertCannotRun(String reason, String... arguments) {
    assertThat(Ote.run(arguments)).isEqualTo(new Ote(2, "", "ote: " + reason + "\n"));
  }

  @Test
  void warnsOfAnUnknownProcessorOption() throws IOException {
    source("Store", DOCUMENTED);

    Ote ote = Ote.run("check", "-O", "ote.packagse=com", root.toString());

    assertThat(ote.out()).startsWith("warning: unknown option 'ote.packagse'; valid options: ");
  }

  private Path source(String type, String text) throws IOException {
    Path file = root.resolve("com/acme/" + type + ".java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
