package dev.ote.runtime.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesDetectorTest {
  private static final double ALARM = 0.75;

  private final Random random = new Random(11);

  @Test
  void aSpikeIsSaidAtOnce() {
    double[] values = noise(1_000);
    values[700] += 30;

    double[] scores = scores(values);

    assertThat(scores[700]).isGreaterThan(0.85);
    assertThat(alarms(scores)).containsExactly(700);
  }

  @Test
  void aNewLevelIsSaidOnceAndThenIsNotNew() {
    double[] values = noise(2_000);
    IntStream.range(700, 2_000).forEach(row -> values[row] += 20);

    assertThat(alarms(scores(values))).containsExactly(700);
  }

  @Test
  void aValueBetweenTwoLevelsIsNewAlthoughBothAreKnown() {
    double[] values = series(2_000, row -> (row / 50 % 2) * 100 + random.nextGaussian());
    for (int row = 1_400; row < 1_420; row++) {
      values[row] = 50;
    }

    assertThat(scores(values)[1_400]).isGreaterThan(ALARM);
  }

  @Test
  void whatComesBackIsSoonKnown() {
    double[] values = series(3_000, row -> row % 100 < 3 ? 50 : random.nextDouble());

    // Of 30 times, twice: one value makes the longest step only four times longer.
    assertThat(alarms(scores(values))).containsExactly(100, 200);
  }

  @Test
  void theSecondOfTwoIsSaidOnlyIfItIsNewer() {
    double[] same = noise(1_000);
    same[700] = 30;
    same[710] = 30;
    double[] larger = same.clone();
    larger[710] = 1_000;

    assertThat(alarms(scores(same))).containsExactly(700);
    assertThat(alarms(scores(larger))).containsExactly(700, 710);
  }

  @Test
  void aConstantSeriesIsSilentAndItsFirstChangeIsUnlikeAnythingBefore() {
    double[] values = series(1_000, row -> row < 800 ? 0.1 : 0.2);

    double[] scores = scores(values);

    assertThat(scores[800]).isCloseTo(1, within(1e-8));
    assertThat(alarms(scores)).containsExactly(800);
  }

  @Test
  void roundingIsNoChange() {
    double[] values = series(1_000, row -> row % 2 == 0 ? 0.3 : 0.1 + 0.2);

    assertThat(alarms(scores(values))).isEmpty();
  }

  @Test
  void whatIsSmallBesideTheRangeIsLittleHoweverCalmItWas() {
    double[] values = series(3_000, row -> row < 1_000 ? 100 * random.nextDouble() : 50);
    values[2_900] = 50.02;

    assertThat(scores(values)[2_900]).isBetween(0.01, 0.2);
  }

  @Test
  void aDriftIsNothingNew() {
    double[] values = series(5_000, row -> row * 0.01 + random.nextDouble());

    assertThat(alarms(scores(values))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1024, 0x1p-80, 0x1p80})
  void theScaleDoesNotMatter(double factor) {
    double[] values = series(2_000, row -> Math.exp(random.nextGaussian()));
    double[] scaled = Arrays.stream(values).map(value -> value * factor).toArray();

    assertThat(scores(scaled)).isEqualTo(scores(values));
  }

  @Test
  void theOriginDoesNotMatter() {
    double[] values = series(2_000, row -> Math.rint(100 * random.nextGaussian()) / 8);
    double[] moved = Arrays.stream(values).map(value -> value + 4096).toArray();

    double[] scores = scores(values);
    double[] scoresOfMoved = scores(moved);

    for (int row = 0; row < scores.length; row++) {
      // But for what is taken for rounding.
      assertThat(scoresOfMoved[row]).isCloseTo(scores[row], within(1e-4));
    }
  }

  @Test
  void firstValuesUnlikeAllOthersDoNotBlind() {
    double[] values = noise(1_000);
    values[700] += 30;
    double[] warming = values.clone();
    warming[0] = 1e12;
    warming[6] = -1e12;

    assertThat(scores(warming)).isEqualTo(scores(values));
  }

  @Test
  void whatIsFarOffDoesNotBlindForLong() {
    double[] values = noise(2_000);
    values[1_000] = 1e12;
    values[1_500] += 30;

    assertThat(alarms(scores(values))).containsExactly(1_000, 1_500);
  }

  @Test
  void nothingIsSaidOfTheFirst() {
    double[] scores = scores(noise(200));

    assertThat(Arrays.copyOf(scores, 40)).containsOnly(0);
    assertThat(Arrays.stream(scores).max().orElseThrow()).isGreaterThan(0.5);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberChangesNothing(double none) {
    double[] values = noise(500);
    SeriesDetector plain = new SeriesDetector();
    SeriesDetector holed = new SeriesDetector();

    for (double value : values) {
      assertThat(holed.score(none)).isZero();
      assertThat(holed.score(value)).isEqualTo(plain.score(value));
    }
  }

  @Test
  void theLargestNumbersAreBorneAndForgotten() {
    double[] values = noise(60_000);
    values[100] = Double.MAX_VALUE;
    values[101] = -Double.MAX_VALUE;
    values[59_000] += 1_000;

    double[] scores = scores(values);

    assertAreFromZeroToOne(scores);
    assertThat(alarms(scores)).contains(100);
  }

  @Test
  void scoresAreFromZeroToOneWhateverComes() {
    double[] values = series(20_000, row -> Double.longBitsToDouble(random.nextLong()));

    assertAreFromZeroToOne(scores(values));
  }

  @Test
  void noiseAlarmsLessTheLongerItGoesOn() {
    int early = 0;
    int late = 0;
    for (int i = 0; i < 50; i++) {
      double[] scores = scores(series(10_000, row -> random.nextGaussian()));
      for (int alarm : alarms(scores)) {
        early += alarm < 1_000 ? 1 : 0;
        late += alarm >= 5_000 ? 1 : 0;
      }
    }

    // Extremes of noise become rare: of 50 series, in their first thousand rows and last five.
    assertThat(early).isBetween(1, 60);
    assertThat(late).isLessThan(30);
  }

  @Test
  void aDetectorTakesTwoHundredBytes() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    SeriesDetector[] detectors = new SeriesDetector[10_000];
    detectors[0] = new SeriesDetector();
    long before = threads.getCurrentThreadAllocatedBytes();

    for (int i = 0; i < detectors.length; i++) {
      detectors[i] = new SeriesDetector();
      detectors[i].score(i);
    }

    long each = (threads.getCurrentThreadAllocatedBytes() - before) / detectors.length;
    assertThat(each).isLessThanOrEqualTo(200);
    assertThat(detectors).doesNotContainNull();
  }

  private static void assertAreFromZeroToOne(double[] scores) {
    for (double score : scores) {
      assertThat(score).isBetween(0.0, 1.0);
    }
  }

  private double[] noise(int rows) {
    return series(rows, row -> 10 + random.nextDouble());
  }

  private static double[] series(int rows, IntToDoubleFunction value) {
    return IntStream.range(0, rows).mapToDouble(value).toArray();
  }

  private static double[] scores(double[] values) {
    SeriesDetector detector = new SeriesDetector();
    return Arrays.stream(values).map(detector::score).toArray();
  }

  private static int[] alarms(double[] scores) {
    return IntStream.range(0, scores.length).filter(row -> scores[row] >= ALARM).toArray();
  }
}
