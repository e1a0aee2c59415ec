package dev.ote.benchmarks.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.RunnerException;

/**
 * What an observed call costs, in one table with others. See {@code docs/performance.md} for what
 * is measured and how to read it.
 */
public final class RuntimeCost {
  private RuntimeCost() {}

  /**
   * Measures and prints tables; they are written to {@code runtime-cost.md} as well.
   *
   * @param arguments the folder to write to
   */
  public static void main(String... arguments) throws IOException, RunnerException {
    Pattern wanted = Pattern.compile(System.getProperty("runtime.row", ""));
    List<Row> rows =
        Arrays.stream(Section.values())
            .flatMap(section -> section.rows().stream())
            .filter(row -> wanted.matcher(row.contestant()).find())
            .toList();
    int forks = Integer.getInteger("runtime.forks", 7);
    String load = Machine.load();
    int millis = Integer.getInteger("runtime.millis", 300);
    Results results = new Measuring(forks, millis).of(rows);
    SnapshotTime snapshot =
        wanted.matcher("snapshot").find() ? SnapshotTime.measured(millis) : SnapshotTime.unknown();

    StringBuilder text = new StringBuilder(Machine.describe()).append(".\n");
    text.append("Forks: ").append(forks).append("; load ").append(load).append(" before, ");
    text.append(Machine.load()).append(" after. Single threads got ");
    text.append(percent(results.share(1))).append(" of the time to run, two threads ");
    text.append(percent(results.share(2))).append(".\n");
    for (Section section : Section.values()) {
      text.append(CostTable.of(section, results));
    }
    List<Bound> bounds = Bound.all(results, snapshot);
    text.append(snapshot.isKnown() ? "\n" + snapshot + "\n\n" : "\n");
    bounds.forEach(bound -> text.append("- ").append(bound).append('\n'));
    System.out.print(text);
    Path output = Path.of(arguments[0]);
    Files.createDirectories(output);
    Files.writeString(output.resolve("runtime-cost.md"), text);
    if (Boolean.getBoolean("runtime.assert") && !bounds.stream().allMatch(Bound::holds)) {
      throw new IllegalStateException("a bound is not met");
    }
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }
}
