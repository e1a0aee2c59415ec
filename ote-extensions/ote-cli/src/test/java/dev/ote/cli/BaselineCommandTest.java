package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BaselineCommandTest {

  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void acceptsWhatIsThereAndNothingElse() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    Path source = root.resolve("Old.java");
    Files.writeString(source, "public class Old {\n  public void run() {}\n}\n");
    String baseline = root.resolve("accepted.txt").toString();

    assertThat(run("baseline", "--baseline", baseline, source.toString())).isZero();
    assertThat(Files.readAllLines(Path.of(baseline)))
        .filteredOn(line -> !line.startsWith("#"))
        .containsExactly(
            "Old DependenciesMissing",
            "Old LocationMissing",
            "Old PurposeMissing",
            "Old TracePointsMissing",
            "Old#run() ObserveMissing",
            "Old#run() TracePathMissing");

    assertThat(run("check", "--strict", "--baseline", baseline, source.toString())).isZero();
    assertThat(out).hasToString("");
    assertThat(err)
        .hasToString(
            "OTE: 1 type, 1 public operation, 0 observed (0.0 %), 0 findings (6 in baseline)\n");

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
    assertThat(run("check", "--baseline", baseline, source.toString())).isEqualTo(1);
    assertThat(out.toString().lines().map(line -> line.replaceAll(".*\\[ote:", "")))
        .containsExactly("ObserveMissing]", "TracePathMissing]");

    assertThat(run("check", "--strict", "--baseline", baseline, source.toString())).isEqualTo(1);
    assertThat(out.toString().lines().map(line -> line.replaceAll(".*\\[ote:", "")))
        .containsExactly("ObserveMissing]", "TracePathMissing]", "BaselineStale]");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out));
    command.setErr(new PrintWriter(err));
    int code = command.execute(arguments);
    command.getOut().flush();
    command.getErr().flush();
    return code;
  }
}
