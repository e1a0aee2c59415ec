package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCommandTest {
  private static final String CLOSING =
      "OTE: 1 type, 1 public operation, 0 observed (0.0 %), 0 findings (6 in baseline)\n";

  @TempDir private Path root;

  @Test
  void isNotWrittenWhereSourcesDoNotCompile() throws IOException {
    Path source =
        Files.writeString(
            root.resolve("Old.java"), "public class Old extends Gone { public void run() {} }\n");
    Path baseline = root.resolve("accepted.txt");

    Ote ote = Ote.run("baseline", "--baseline", baseline.toString(), source.toString());

    assertThat(ote.err())
        .endsWith(
            "OTE: baseline '%s' is not written, because errors kept something from being checked\n"
                    .formatted(baseline)
                + CLOSING);
    assertThat(ote.code()).isEqualTo(3);
    assertThat(baseline).doesNotExist();
  }

  @Test
  void acceptsWhatIsThereAndNothingElse() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    Path source = root.resolve("Old.java");
    Files.writeString(source, "public class Old {\n  public void run() {}\n}\n");
    String baseline = root.resolve("accepted.txt").toString();

    assertThat(Ote.run("baseline", "--baseline", baseline, source.toString()))
        .isEqualTo(
            new Ote(
                0,
                "",
                "OTE: what is found today is accepted by %s\n".formatted(baseline) + CLOSING));
    assertThat(Files.readAllLines(Path.of(baseline)))
        .filteredOn(line -> !line.startsWith("#"))
        .containsExactly(
            "Old DependenciesMissing",
            "Old LocationMissing",
            "Old PurposeMissing",
            "Old TracePointsMissing",
            "Old#run() ObserveMissing",
            "Old#run() TracePathMissing");

    assertThat(Ote.run("check", "--strict", "--baseline", baseline, source.toString()))
        .isEqualTo(new Ote(0, "", CLOSING));

    Files.writeString(
        source,
        """
        public class Old {
          /**
           * TRACE PATH:
           * 1. nothing
           */
          public void run() {}

          public void walk() {}
        }
        """);
    Ote loose = Ote.run("check", "--baseline", baseline, source.toString());
    assertThat(loose.code()).isEqualTo(1);
    assertThat(loose.out().lines().map(line -> line.replaceAll(".*\\[ote:", "")))
        .containsExactly("ObserveMissing]", "TracePathMissing]");

    Ote strict = Ote.run("check", "--strict", "--baseline", baseline, source.toString());
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.out().lines().map(line -> line.replaceAll(".*\\[ote:", "")))
        .containsExactly("ObserveMissing]", "TracePathMissing]", "BaselineStale]");
  }
}
