package dev.ote.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a program came to in a JVM of its own.
 *
 * @param exit its exit code
 * @param output what it printed, errors too
 */
record ForkedJvm(int exit, List<String> output) {

  /**
   * Runs a program with the class path of the tests.
   *
   * @param folder where it runs
   * @param main the program
   * @param options of the JVM
   */
  static ForkedJvm run(Path folder, Class<?> main, String... options)
      throws IOException, InterruptedException {
    return run(folder, System.getProperty("java.class.path"), main, options);
  }

  /** The same with something more on the class path. */
  static ForkedJvm runWith(Path more, Path folder, Class<?> main, String... options)
      throws IOException, InterruptedException {
    String tests = System.getProperty("java.class.path");
    return run(folder, more + File.pathSeparator + tests, main, options);
  }

  private static ForkedJvm run(Path folder, String classPath, Class<?> main, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    command.addAll(List.of(options));
    command.addAll(List.of("-classpath", classPath, main.getName()));
    Path output = Files.createTempFile(folder, "output", null);
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES))
          .as("end of %s", Files.readAllLines(output, UTF_8))
          .isTrue();
    } finally {
      process.destroyForcibly();
    }
    List<String> lines = Files.readAllLines(output, UTF_8);
    Files.delete(output);
    return new ForkedJvm(process.exitValue(), lines);
  }
}
