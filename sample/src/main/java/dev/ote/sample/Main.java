package dev.ote.sample;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.compare.ComparisonResult;
import dev.ote.runtime.compare.ConsoleProgress;
import dev.ote.sample.anomaly.AnomalyTour;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Shows OTE at work: a few operations with their logs, thousands without, two ciphers, the report. */
public final class Main {

  private static final int OPERATIONS = 6_000;
  private static final long SEED = 20_241_112L;
  private static final String STAY = "--stay";

  /** What somebody wants to look at, and so should not end at once. */
  private static final List<String> WATCHED = List.of("ote.dashboard", "ote.prometheus", "ote.jmx");

  private Main() {}

  /**
   * Runs the sample. With {@code -Dote.dashboard=8484}, {@code -Dote.prometheus=9464}, {@code
   * -Dote.jmx=true} or the argument {@code --stay} it goes on until it is stopped, so that there is
   * something to look at.
   *
   * @param args nothing, or {@code --stay}
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
      if (isWatched() || List.of(args).contains(STAY)) {
        out.println();
        out.println("== More of the same, until this is stopped");
        new OpeningHours(workload).run();
      }
    }
  }

  private static boolean isWatched() {
    return WATCHED.stream().anyMatch(each -> System.getProperty(each) != null);
  }
}
