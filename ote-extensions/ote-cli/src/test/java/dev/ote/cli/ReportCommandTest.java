package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String CLOSING =
      "OTE: 1 type, 1 public operation, 0 observed (0.0 %), 6 findings\n";

  @TempDir private Path root;
  private Path report;

  @BeforeEach
  void isProject() throws IOException {
    report = root.resolve("out/report");
    Files.createDirectory(root.resolve(".git"));
    Files.createDirectories(root.resolve("src/com/acme"));
    Files.writeString(
        root.resolve("src/com/acme/Store.java"),
        "package com.acme;\npublic class Store {\n  public void put() {}\n}\n");
  }

  @Test
  void writesThreeFilesAndSaysWhere() throws IOException {
    Ote ote = Ote.run("report", "-d", report.toString(), root.resolve("src").toString());

    assertThat(ote)
        .isEqualTo(
            new Ote(0, "", "OTE: the report is " + report.resolve("index.html") + "\n" + CLOSING));
    try (var files = Files.list(report)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("index.html", "ote.json", "ote.sarif");
    }
    assertThat(report.resolve("ote.sarif"))
        .content()
        .contains("\"uri\": \"src/com/acme/Store.java\"", "\"LocationMissing\"");
    assertThat(report.resolve("index.html")).content().contains("com.acme.Store");
  }

  @Test
  void isMadeOfWhatIsThereNow() throws IOException {
    assertThat(Ote.run("report", "-d", report.toString(), root.toString()).code()).isZero();
    Files.move(root.resolve("src/com/acme/Store.java"), root.resolve("src/com/acme/Shelf.java"));
    Files.writeString(
        root.resolve("src/com/acme/Shelf.java"),
        "package com.acme;\npublic class Shelf {\n  public void put() {}\n}\n");

    assertThat(Ote.run("report", "-d", report.toString(), root.toString()).code()).isZero();

    assertThat(report.resolve("ote.json"))
        .content()
        .contains("com.acme.Shelf")
        .doesNotContain("com.acme.Store");
  }

  @Test
  void aFileInTheWayIsSaid() throws IOException {
    Files.createDirectories(report.getParent());
    Files.writeString(report, "in the way");

    assertThat(Ote.run("report", "-d", report.toString(), root.toString()))
        .isEqualTo(new Ote(2, "", "ote: cannot write the report: " + report + " is a file\n"));
    assertThat(Ote.run("report", "-d", report.resolve("below").toString(), root.toString()))
        .isEqualTo(
            new Ote(
                2,
                "",
                "ote: cannot write the report: there can be no folder "
                    + report.resolve("below")
                    + "\n"));
    assertThat(report).hasContent("in the way");
  }

  @Test
  void whatDoesNotCompileIsSaidAndTheRestReported() throws IOException {
    Path broken = root.resolve("src/com/acme/Broken.java");
    Files.writeString(broken, "package com.acme;\nclass Broken extends Missing {}\n");

    Ote ote = Ote.run("report", "-d", report.toString(), root.toString());

    assertThat(ote.err())
        .isEqualTo(
            """
            OTE: the report is %s
            %s:2:22: error: cannot find symbol
              symbol: class Missing
            ote: 1 compiler error: what was found may be incomplete; is the class path whole?
            """
                    .formatted(report.resolve("index.html"), broken)
                + CLOSING);
    assertThat(ote.code()).isEqualTo(3);
    assertThat(report.resolve("ote.json")).content().contains("com.acme.Store");
  }
}
