package dev.ote.runtime.series;

/**
 * Says of each value of a series how new it is, from what came before it alone.
 *
 * <p>Two things may be new. The value: it is far from each one seen before, of which a few {@link
 * Representatives} are kept. The step from the value before: it is longer than others were lately.
 * Each is set against the largest of its kind, which counts for less the longer ago it was. So a
 * score is a ratio: at 0.5, what is seen is as large as the largest lately; at 0.75, three times as
 * large. No scale, unit, distribution or spacing is assumed, and a threshold means the same for
 * each series: one that is multiplied by a number, or moved by one, has the same scores.
 *
 * <p>What was said is not said again: scores are 0 for a while, unless one is higher than the last.
 * A new level is said once, and then is not new.
 *
 * <p>Source: the score of the value is a nearest-neighbour distance (Knorr and Ng, "Algorithms for
 * mining distance-based outliers in large datasets", 1998; Ramaswamy and others, 2000), judged by
 * those of the recent past, as conformal detectors do (Burnaev and Ishimtsev, "Conformalized
 * density- and distance-based anomaly detection in time-series data", 2016). They keep a window of
 * values and of scores and take ranks; we keep representatives and one fading maximum, which take a
 * tenth of the place.
 *
 * <p>A detector takes 200 bytes, however long the series is. Deterministic. Not thread-safe: a
 * series has its detector, and one thread at a time uses it.
 */
public final class SeriesDetector {
  private static final int REPRESENTATIVES = 28;

  /** Programs, and what is measured of them, begin unlike they go on: of these nothing is kept. */
  private static final int SETTLING = 8;

  /** So many values are not scored: among fewer, each is new. */
  private static final int LEARNING = 40;

  /** After 150 values, a largest distance, or a score, counts half; after 600, a longest step. */
  private static final float FADE_SLOWLY = fading(600);

  private static final float FADE = fading(150);

  /**
   * One value that is far off must not blind for long: no largest becomes more than this larger.
   */
  private static final float GROWTH = 4;

  /** What is less than this part of the usual range is little, however calm it was lately. */
  private static final double LITTLE = 0.004;

  /** By less than this part of a value, nothing differs: it is rounding. */
  private static final double ROUNDING = 1e-9;

  /** Half of the range that floats have: a difference of two is a float still. */
  private static final double FARTHEST = Float.MAX_VALUE / 2;

  private final Representatives seen = new Representatives(REPRESENTATIVES);

  /** Places are distances from the last value of settling: of these, floats are precise enough. */
  private double origin;

  private float lastPlace;
  private float largestDistance;
  private float longestStep;
  private float highestScore;
  private byte learned;

  /** Creates a detector that has seen nothing. */
  public SeriesDetector() {}

  /**
   * Takes the next value, and scores it.
   *
   * @param value what is not finite is no value: it scores 0 and changes nothing
   * @return from 0, nothing new or not to be said again, to 1, unlike anything before
   */
  public double score(double value) {
    if (!Double.isFinite(value)) {
      return 0;
    }
    if (learned < SETTLING) {
      learned++;
      origin = value;
      return 0;
    }
    float place = (float) Math.max(-FARTHEST, Math.min(FARTHEST, value - origin));
    double little = LITTLE * seen.usualRange() + ROUNDING * Math.min(FARTHEST, Math.abs(value));
    float distance = seen.add(place);
    float step = Math.abs(place - lastPlace);
    double score =
        Math.max(share(distance, largestDistance + little), share(step, longestStep + little));
    largestDistance = larger(largestDistance, distance, FADE);
    longestStep = larger(longestStep, step, FADE_SLOWLY);
    lastPlace = place;
    if (learned < LEARNING) {
      learned++;
      return 0;
    }
    return unlessSaid(score);
  }

  private double unlessSaid(double score) {
    boolean higher = score > highestScore;
    highestScore = Math.max((float) score, faded(highestScore, FADE));
    return higher ? score : 0;
  }

  private static float larger(float largest, float next, float fade) {
    float bounded = largest == 0 ? next : Math.min(next, GROWTH * largest);
    return Math.max(bounded, faded(largest, fade));
  }

  private static double share(float part, double rest) {
    return part == 0 ? 0 : part / (part + rest);
  }

  /** What cannot be told from nothing is nothing: processors are slow with such numbers. */
  private static float faded(float value, float factor) {
    float less = value * factor;
    return less < Float.MIN_NORMAL ? 0 : less;
  }

  private static float fading(int half) {
    return (float) Math.pow(0.5, 1.0 / half);
  }
}
