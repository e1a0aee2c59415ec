package dev.ote.sample.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample in a JVM of its own, as users run it, until closed. */
public final class SampleProcess implements AutoCloseable {
  private static final int WAIT_MILLIS = 100;
  private static final int MAX_WAITS = 1_200;

  private final Process process;
  private final Path log;

  private SampleProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it.
   *
   * @param folder keeps its output
   * @param options of the JVM
   * @param main the class to run
   * @param args its arguments
   */
  public static SampleProcess start(Path folder, List<String> options, String main, String... args)
      throws IOException {
    Path log = Files.createTempFile(folder, "sample", ".txt");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
    command.add("-Dlogback.configurationFile=logback.xml"); // Not that of the tests.
    command.addAll(options);
    command.addAll(List.of("-classpath", classPath(main), main));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new SampleProcess(process, log);
  }

  /** Without the tests where it is the sample itself, as their logging is off. */
  private static String classPath(String main) {
    boolean own = main.endsWith(".Main");
    List<String> entries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).toList();
    Stream<String> sample = entries.stream().filter(entry -> !entry.contains("test-classes"));
    Stream<String> tests = entries.stream().filter(entry -> !own && entry.contains("test-classes"));
    return Stream.concat(sample, tests).collect(Collectors.joining(File.pathSeparator));
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** What a line of its output says, once there is one that the pattern finds. */
  public String await(String pattern) throws IOException, InterruptedException {
    Pattern wanted = Pattern.compile(pattern);
    for (int i = 0; i < MAX_WAITS; i++) {
      Matcher found = wanted.matcher(Files.readString(log, UTF_8));
      if (found.find()) {
        return found.group(1);
      }
      assertThat(process.isAlive()).as("output: %s", Files.readString(log, UTF_8)).isTrue();
      Thread.sleep(WAIT_MILLIS);
    }
    throw new AssertionError("no " + pattern + " in: " + Files.readString(log, UTF_8));
  }

  /** Ends it as a user does, and waits for that. */
  public void end() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
