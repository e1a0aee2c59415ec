package dev.ote.runtime.series;

/**
 * Says of each value of a series how new it is, from what came before it alone.
 *
 * <p>Nothing is assumed of the values' distribution, unit, range or spacing. The score depends on
 * no scale: a series multiplied by a number, or moved by one, has the same scores. After an alarm
 * it is quiet for a while, unless something newer comes.
 *
 * <p>Deterministic. Not thread-safe: a series has its detector, and one thread at a time uses it.
 */
public final class SeriesDetector {
  private final Representatives seen;
  private double recentGap;
  private double recentScore;
  private long rows;

  /** A detector of the usual size. */
  public SeriesDetector() {
    this(32);
  }

  /**
   * A detector that remembers so many values.
   *
   * @param representatives at least 4; each takes four bytes
   * @throws IllegalArgumentException if there are fewer
   */
  public SeriesDetector(int representatives) {
    this.seen = new Representatives(representatives);
  }

  /**
   * Takes the next value, and scores it.
   *
   * @param value what is not finite is no value: it scores 0, and changes nothing
   * @return from 0, not new at all or not to be said again, to below 1
   */
  public double score(double value) {
    if (!Double.isFinite(value)) {
      return 0;
    }
    double gap = seen.add(value);
    double score = rows++ < 2 || gap <= 0 ? 0 : gap / (gap + recentGap);
    recentGap = Math.max(gap, recentGap * 0.993);
    boolean loudest = score > recentScore;
    recentScore = Math.max(score, recentScore * 0.993);
    return loudest ? score : 0;
  }
}
