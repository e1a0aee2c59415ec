package dev.ote.benchmarks.processor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts {@link Worker}s. */
final class Forks {
  private Forks() {}

  /** Runs the compilations one after the other in one new JVM. */
  static List<Cost> run(List<Path> folders) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx3g",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName()));
    folders.forEach(folder -> command.add(folder.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<Cost> costs = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Worker.read(line).ifPresent(costs::add);
      }
    }
    if (process.waitFor() != 0 || costs.size() != folders.size()) {
      throw new IllegalStateException("a worker failed, see " + folders.get(0));
    }
    return costs;
  }
}
