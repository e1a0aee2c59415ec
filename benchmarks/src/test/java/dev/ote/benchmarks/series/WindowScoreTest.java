package dev.ote.benchmarks.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowScoreTest {
  private static final int ROWS = 1_000;

  private final WindowScore score = new WindowScore();
  private final double[] scores = new double[ROWS];

  @Test
  void theFirstRowOfEachWindowAndNothingElseIsPerfect() {
    scores[400] = 1;
    scores[700] = 0.5;

    WindowScore.Result result = best(new Window(400, 449), new Window(700, 749));

    assertThat(result.score()).isCloseTo(100, within(1e-9));
    assertThat(result).returns(2, WindowScore.Result::found).returns(0.5, r -> r.threshold());
  }

  @Test
  void silenceIsZero() {
    assertThat(best(new Window(400, 449)).score()).isZero();
  }

  @Test
  void laterInTheWindowIsWorthLess() {
    scores[425] = 1;

    // (1 + sigmoid(-0.5) / sigmoid(-1)) / 2
    assertThat(best(new Window(400, 449)).score()).isCloseTo(92.98963, within(0.00001));
  }

  @Test
  void onlyTheFirstAlarmOfAWindowCounts() {
    scores[400] = 1;
    scores[410] = 1;
    scores[420] = 1;

    assertThat(best(new Window(400, 449)).score()).isCloseTo(100, within(1e-9));
  }

  @Test
  void aFalseAlarmCostsAndLessShortlyAfterAWindow() {
    scores[300] = 1;
    scores[400] = 1;
    assertThat(best(new Window(400, 449)).score()).isCloseTo(100 - 5.5, within(1e-9));

    scores[300] = 0;
    scores[450] = 1;
    // 0.11 * sigmoid(1 / 49) / 2
    assertThat(best(new Window(400, 449)).score()).isCloseTo(100 - 0.28, within(0.01));
  }

  @Test
  void theThresholdLeavesOutWhatDoesNotPay() {
    scores[300] = 0.2;
    scores[400] = 1;

    assertThat(best(new Window(400, 449)))
        .returns(1.0, WindowScore.Result::threshold)
        .returns(0, WindowScore.Result::falseAlarms);
  }

  @Test
  void nothingCountsInProbation() {
    scores[149] = 1;
    scores[400] = 1;

    assertThat(best(new Window(400, 449)).score()).isCloseTo(100, within(1e-9));
  }

  @Test
  void aThresholdMayBeGiven() {
    scores[300] = 0.8;
    scores[400] = 0.9;
    score.add(new LabelledSeries("made", new double[ROWS], List.of(new Window(400, 449))), scores);

    assertThat(score.at(0.85).falseAlarms()).isZero();
    assertThat(score.at(0.5).falseAlarms()).isEqualTo(1);
  }

  private WindowScore.Result best(Window... windows) {
    WindowScore fresh = new WindowScore();
    fresh.add(new LabelledSeries("made", new double[ROWS], List.of(windows)), scores);
    return fresh.best();
  }
}
