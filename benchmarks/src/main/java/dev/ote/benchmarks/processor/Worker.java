package dev.ote.benchmarks.processor;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles in a process of its own, once for each argument, and prints a line of nanoseconds for
 * each: wall, CPU. The first compilation is charged with the start of the JVM.
 */
final class Worker {
  private static final String MARK = "measured";

  private Worker() {}

  public static void main(String... folders) throws IOException {
    PrintStream out = System.out;
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    long sinceStart =
        (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime())
            * 1_000_000;
    long cpuSinceStart = cpu();
    for (String each : folders) {
      Path folder = Path.of(each);
      empty(folder.resolve("out"));
      long cpu = cpu();
      long start = System.nanoTime();
      int exit =
          javac.run(
              null,
              PrintStream.nullOutputStream(),
              PrintStream.nullOutputStream(),
              "@" + folder.resolve("arguments"));
      long wall = System.nanoTime() - start + sinceStart;
      out.println(MARK + " " + wall + " " + (cpu() - cpu + cpuSinceStart) + " " + exit);
      sinceStart = 0;
      cpuSinceStart = 0;
      // What one compilation leaves must not be collected in the next one's time.
      System.gc();
    }
  }

  /** Reads a line that {@link #main} printed; empty for any other. */
  static Optional<Cost> read(String line) {
    String[] parts = line.split(" ", -1);
    if (!parts[0].equals(MARK)) {
      return Optional.empty();
    }
    if (!parts[3].equals("0")) {
      throw new IllegalStateException("the compiler failed");
    }
    return Optional.of(new Cost(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void empty(Path folder) throws IOException {
    Folders.delete(folder);
    Files.createDirectories(folder.resolve("classes"));
    Files.createDirectories(folder.resolve("generated"));
  }
}
