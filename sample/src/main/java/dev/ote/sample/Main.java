package dev.ote.sample;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.compare.ComparisonResult;
import dev.ote.runtime.compare.ConsoleProgress;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Shows OTE at work: a few operations with their logs, thousands without, two ciphers, the report. */
public final class Main {

  private static final int OPERATIONS = 6_000;
  private static final long SEED = 20_241_112L;
  private static final String STAY = "--stay";
  private static final int OPERATIONS_AT_A_TIME = 20;
  private static final long PAUSE_MILLIS = 100;

  private Main() {}

  /**
   * Runs the sample.
   *
   * @param args {@code --stay} to go on working, for those who want to watch
   * @throws SQLException if the database does not shut down
   * @throws InterruptedException if the thread is interrupted while it stays
   */
  public static void main(String[] args) throws SQLException, InterruptedException {
    PrintStream out = System.out;
    try (Application application = Application.start()) {
      new GuidedTour(application, out).run();

      out.println();
      out.println("== " + OPERATIONS + " operations, logs off");
      LogLevels.silence();
      Workload workload = new Workload(application.preferences(), SEED);
      Map<String, Integer> outcomes = workload.run(OPERATIONS);
      outcomes.forEach((outcome, count) -> out.printf("   %6d %s%n", count, outcome));

      out.println();
      out.println("== Two ciphers compared");
      ComparisonResult ciphers = new EncryptionComparison().run(new ConsoleProgress(out));
      out.println();
      out.print(ciphers);
      out.println();
      out.println("   as a page: " + EncryptionComparison.write(ciphers).toUri());

      out.println();
      out.println("== Report");
      out.println(PerformanceMetrics.global().report());
      if (List.of(args).contains(STAY)) {
        out.println("== Goes on until it is ended");
        stay(workload);
      }
    }
  }

  private static void stay(Workload workload) throws InterruptedException {
    while (true) {
      workload.run(OPERATIONS_AT_A_TIME);
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
