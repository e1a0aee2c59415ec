package dev.ote.benchmarks.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Scores detectors as the Numenta Anomaly Benchmark does in its standard profile (Lavin and Ahmad,
 * "Evaluating Real-time Anomaly Detection Algorithms", 2015), written anew from its description.
 *
 * <p>The first alarm of a window counts, and the more the earlier it is; a window without one costs
 * 1, an alarm outside of windows 0.11, or less shortly after a window. One threshold is used for
 * all series: the one with the best sum. 0 is a detector that is always silent, 100 one that is
 * right at the first row of each window and nowhere else.
 */
final class WindowScore {
  private static final double FALSE_ALARM = 0.11;
  private static final double FIRST_ROW = sigmoid(-1);

  private final List<Alarm> alarms = new ArrayList<>();
  private int windows;

  /** The best sum, by which threshold, and what it is made of. */
  record Result(double score, double threshold, int found, int windows, int falseAlarms) {}

  /** What a row is worth if it is an alarm; a window is null outside of them. */
  private record Alarm(double score, int window, double worth) {}

  void add(LabelledSeries series, double[] scores) {
    int next = 0;
    List<Window> all = series.windows();
    for (int row = series.probation(); row < scores.length; row++) {
      while (next < all.size() && all.get(next).last() < row) {
        next++;
      }
      if (scores[row] <= 0) {
        continue;
      }
      if (next < all.size() && all.get(next).contains(row)) {
        Window window = all.get(next);
        double place = -(window.last() - row + 1.0) / window.length();
        alarms.add(new Alarm(scores[row], windows + next, sigmoid(place) / FIRST_ROW));
      } else {
        double worth = next == 0 ? -1 : afterWindow(all.get(next - 1), row);
        alarms.add(new Alarm(scores[row], -1, FALSE_ALARM * worth));
      }
    }
    windows += all.size();
  }

  private static double afterWindow(Window window, int row) {
    return sigmoid((row - window.last()) / (window.length() - 1.0));
  }

  private static double sigmoid(double place) {
    return place > 3 ? -1 : 2 / (1 + Math.exp(5 * place)) - 1;
  }

  /** Lowers the threshold from alarm to alarm, and remembers where the sum was best. */
  Result best() {
    alarms.sort(Comparator.comparingDouble(Alarm::score).reversed());
    double[] worthOf = new double[windows];
    double sum = -windows;
    int found = 0;
    int wrong = 0;
    Result best = new Result(0, 1, 0, windows, 0);
    for (int i = 0; i < alarms.size(); i++) {
      Alarm alarm = alarms.get(i);
      if (alarm.window() < 0) {
        sum += alarm.worth();
        wrong++;
      } else {
        double before = worthOf[alarm.window()];
        if (before == 0) {
          sum += 1;
          found++;
        }
        worthOf[alarm.window()] = Math.max(before, alarm.worth());
        sum += worthOf[alarm.window()] - before;
      }
      boolean complete =
          i + 1 == alarms.size() || alarms.get(i + 1).score() < alarm.score();
      double score = 100 * (sum + windows) / (2.0 * windows);
      if (complete && score > best.score()) {
        best = new Result(score, alarm.score(), found, windows, wrong);
      }
    }
    return best;
  }
}
