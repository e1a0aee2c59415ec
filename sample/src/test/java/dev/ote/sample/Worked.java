package dev.ote.sample;

import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.sql.SQLException;

/**
 * The sample at rest: has done its work, says what its report is, and keeps still, so that whoever
 * reads its figures reads those.
 */
public final class Worked {
  private static final int OPERATIONS = 5_000;

  private Worked() {}

  /**
   * Works, and waits until its input ends.
   *
   * @param args the seed of what it does
   */
  public static void main(String[] args) throws SQLException, IOException {
    try (Application application = Application.start()) {
      LogLevels.silence();
      new Workload(application.preferences(), Long.parseLong(args[0])).run(OPERATIONS);
      System.out.println(PerformanceMetrics.global().report().toJson());
      while (System.in.read() >= 0) {
        // Until it is closed.
      }
    }
  }
}
