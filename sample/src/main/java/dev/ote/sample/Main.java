package dev.ote.sample;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.sample.anomaly.AnomalyTour;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Map;

/** Shows OTE at work: a few operations with their logs, thousands without, then the report. */
public final class Main {

  private static final int OPERATIONS = 6_000;
  private static final long SEED = 20_241_112L;

  private Main() {}

  /**
   * Runs the sample.
   *
   * @param args unused
   * @throws SQLException if the database does not shut down
   */
  public static void main(String[] args) throws SQLException {
    PrintStream out = System.out;
    try (Application application = Application.start()) {
      new GuidedTour(application, out).run();
      new AnomalyTour(out).run();

      out.println();
      out.println("== " + OPERATIONS + " operations, logs off");
      LogLevels.silence();
      Map<String, Integer> outcomes = new Workload(application.preferences(), SEED).run(OPERATIONS);
      outcomes.forEach((outcome, count) -> out.printf("   %6d %s%n", count, outcome));
    }
    out.println();
    out.println("== Report");
    out.println(PerformanceMetrics.global().report());
  }
}
