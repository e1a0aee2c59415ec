package dev.ote.runtime.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Prometheus' own checker of what is exported. */
final class Promtool {
  private static final Path TOOL = Path.of("/usr/bin/promtool");

  private Promtool() {}

  static boolean isMissing() {
    return !Files.isExecutable(TOOL);
  }

  /** What {@code promtool check metrics} says of a text; nothing where all is well. */
  static String check(byte[] text, Path folder) throws IOException, InterruptedException {
    Path input = Files.write(folder.resolve("metrics.txt"), text);
    Path output = folder.resolve("promtool.txt");
    Process process =
        new ProcessBuilder(TOOL.toString(), "check", "metrics")
            .redirectInput(input.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return (process.exitValue() == 0 ? "" : "exit " + process.exitValue() + "\n")
        + Files.readString(output, UTF_8);
  }
}
