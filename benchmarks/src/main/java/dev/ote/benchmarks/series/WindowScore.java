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

  /** The threshold with the best sum. */
  Result best() {
    Result best = new Result(0, 1, 0, windows, 0);
    for (Result result : byThreshold()) {
      best = result.score() > best.score() ? result : best;
    }
    return best;
  }

  /** What a threshold comes to; it may be negative. */
  Result at(double threshold) {
    Result last = new Result(0, 1, 0, windows, 0);
    for (Result result : byThreshold()) {
      if (result.threshold() < threshold) {
        break;
      }
      last = result;
    }
    return last;
  }

  /** Lowers the threshold from alarm to alarm. */
  private List<Result> byThreshold() {
    alarms.sort(Comparator.comparingDouble(Alarm::score).reversed());
    List<Result> results = new ArrayList<>();
    double[] worthOf = new double[windows];
    double sum = 0;
    int found = 0;
    int wrong = 0;
    for (int i = 0; i < alarms.size(); i++) {
      Alarm alarm = alarms.get(i);
      if (alarm.window() < 0) {
        sum += alarm.worth();
        wrong++;
      } else {
        double before = worthOf[alarm.window()];
        // A window that was found no longer costs 1, and is worth what its best row is.
        sum += before == 0 ? 1 : 0;
        found += before == 0 ? 1 : 0;
        worthOf[alarm.window()] = Math.max(before, alarm.worth());
        sum += worthOf[alarm.window()] - before;
      }
      if (i + 1 == alarms.size() || alarms.get(i + 1).score() < alarm.score()) {
        double score = windows == 0 ? 0 : 100 * sum / (2.0 * windows);
        results.add(new Result(score, alarm.score(), found, windows, wrong));
      }
    }
    return results;
  }
}
