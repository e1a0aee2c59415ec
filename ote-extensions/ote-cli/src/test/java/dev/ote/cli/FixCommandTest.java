package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixCommandTest {
  private static final String STORE =
      """
      package com.acme;

      /** Keeps things. */
      public class Store {
        public void put() {
          check();
        }

        private void check() {}
      }
      """;

  @TempDir private Path root;
  private Path patch;

  @BeforeEach
  void isProject() throws IOException {
    patch = root.resolve("out/ote.patch");
    Files.createDirectory(root.resolve(".git"));
    source("src/com/acme/Store.java", STORE);
  }

  @Test
  void writesAPatchAndTouchesNothing() throws IOException {
    Ote ote = Ote.run("fix", "--patch", patch.toString(), root.resolve("src").toString());

    assertThat(ote.out()).isEmpty();
    assertThat(ote.err())
        .isEqualTo(
            """
            OTE: 1 type, 1 public operation, 0 observed (0.0 %%), 6 findings
            OTE: 5 fixes in 1 file: git apply %s
            """
                .formatted(patch));
    assertThat(ote.code()).isZero();
    assertThat(patch)
        .hasContent(
            """
            --- a/src/com/acme/Store.java
            +++ b/src/com/acme/Store.java
            @@ -1,7 +1,23 @@
             package com.acme;
            \s
            -/** Keeps things. */
            +/**
            + * Keeps things.
            + *
            + * LOCATION: src/com/acme/Store.java
            + *
            + * PURPOSE: Keeps things.
            + *
            + * DEPENDENCIES: none
            + *
            + * TRACE POINTS:
            + *   - Store.put()
            + */
             public class Store {
            +  /**
            +   * TRACE PATH:
            +   *   1. Store.put()
            +   *   2. → check()
            +   */
               public void put() {
                 check();
               }
            """);
    assertThat(root.resolve("src/com/acme/Store.java")).hasContent(STORE);
  }

  @Test
  void isQuietIfAsked() {
    Ote ote = Ote.run("fix", "-q", "--patch", patch.toString(), root.resolve("src").toString());

    assertThat(ote).isEqualTo(new Ote(0, "", ""));
    assertThat(patch).isNotEmptyFile();
  }

  @Test
  void saysWhereThereIsNothingToMend() throws IOException {
    Ote ote = Ote.run("fix", "--packages", "org.**", "--patch", patch.toString(), root.toString());

    assertThat(ote.err())
        .isEqualTo("OTE: no comment can be mended by a patch; " + patch + " is empty\n");
    assertThat(ote.code()).isZero();
    assertThat(patch).isEmptyFile();
  }

  @Test
  void aFolderIsNoPatch() throws IOException {
    Ote ote = Ote.run("fix", "--patch", root.resolve("src").toString(), root.toString());

    assertThat(ote)
        .isEqualTo(
            new Ote(
                2, "", "ote: cannot write the patch: " + root.resolve("src") + " is a folder\n"));
  }

  @Test
  void anUnknownProcessorOptionIsSaidAlthoughFindingsAreNot() {
    Ote ote = Ote.run("fix", "-O", "ote.dep=true", "--patch", patch.toString(), root.toString());

    assertThat(ote.out()).isEmpty();
    assertThat(ote.err())
        .startsWith("warning: unknown option 'ote.dep'; valid options: ")
        .contains("; did you mean 'ote.deep'? [ote:InvalidOption]\n");
    assertThat(ote.code()).isEqualTo(2);
  }

  @Test
  void aSyntaxErrorLeavesItsFileAloneAndNoOther() throws IOException {
    Path broken = source("src/com/acme/Broken.java", "package com.acme;\nclass Broken { int i }\n");

    Ote ote = Ote.run("fix", "--patch", patch.toString(), root.toString());

    assertThat(ote.err())
        .startsWith(
            """
            %s:2:21: error: ';' expected
            ote: 1 compiler error: what was found may be incomplete
            """
                .formatted(broken));
    assertThat(ote.code()).isEqualTo(3);
    assertThat(patch).content().contains("Store.java").doesNotContain("Broken.java");
  }

  private Path source(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
