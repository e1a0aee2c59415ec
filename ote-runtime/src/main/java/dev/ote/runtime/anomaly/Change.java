package dev.ote.runtime.anomaly;

/**
 * Whether something has changed for good, from the evidence that each interval gives for it: a
 * cumulative sum of log-likelihood ratios (Page, "Continuous inspection schemes", Biometrika 41,
 * 1954), with three additions.
 *
 * <ul>
 *   <li>No interval counts for more than {@value #MOST_A_STEP}: no single one raises an alarm.
 *   <li>What the series itself went through without having changed raises the limit: its highest
 *       sum so far, also in alarms that were soon over; and nearly twice that of such an alarm at
 *       the same hour of the day: a backup each night is said once. That fades in weeks, unless it
 *       comes again.
 *   <li>An alarm is over when the same evidence speaks as clearly for the usual state; or when a
 *       day has passed, as then this is the usual state. For a while after it there is no next one.
 * </ul>
 *
 * <p>48 bytes.
 */
final class Change {
  private static final float LIMIT = 12;
  private static final float HIGHEST_LIMIT = 150;
  private static final float MOST_A_STEP = 5;
  private static final float LIMIT_BACK = 6;
  private static final float MARGIN = 1.4f;
  private static final float FROM_ALARMS = 0.75f;
  private static final float RITUAL_MARGIN = 1.8f;
  private static final float FADING_A_MINUTE = 0.00005f; // half of it in ten days
  private static final int SOON_OVER = 30 * 60;
  private static final int QUIET = 10 * 60;
  private static final int USUAL_AFTER = 24 * 60 * 60;

  private float sum;
  private float highest;
  private float past;
  private float back;
  private float ritual;

  /** When the sum began to grow. */
  private int began;

  /** When an alarm was raised, or was over. */
  private int turned;

  private byte ritualHour;
  private boolean active;
  private boolean usualNow;

  boolean isActive() {
    return active;
  }

  /** Whether the last alarm was over as a day had passed: what it was about is usual now. */
  boolean isUsualNow() {
    return usualNow;
  }

  /** Whether there is a doubt that all is as usual: then nothing should be learned from it. */
  boolean isSuspicious() {
    return active || sum > LIMIT / 3;
  }

  /** Whether a sum has begun to grow and not shrunk to nothing: an interval of it was the first. */
  boolean isGrowing() {
    return sum > 0;
  }

  int began() {
    return began;
  }

  /**
   * Takes the evidence of an interval.
   *
   * @param evidence log-likelihood ratio of changed to usual
   * @param matters whether what it comes to so far is large enough to be told
   * @return whether an alarm was raised, or is over: see {@link #isActive()}
   */
  boolean turns(float evidence, boolean matters, Look look) {
    float step = Math.max(-MOST_A_STEP, Math.min(MOST_A_STEP, evidence));
    if (active) {
      return isOver(step, look);
    }
    if (sum == 0) {
      began = look.before;
    }
    sum = Math.max(0, sum + step);
    highest = Math.max(highest, sum);
    past -= past * FADING_A_MINUTE * look.minutes;
    ritual -= ritual * FADING_A_MINUTE * look.minutes;
    if (sum == 0) {
      past = Math.max(past, highest);
      if (highest > LIMIT && isRitual(look)) {
        ritual = Math.max(ritual, highest);
      }
      highest = 0;
    } else if (sum > limit(look)) {
      if (matters && (turned == 0 || look.second - turned >= QUIET)) {
        active = true;
        turned = look.second;
        back = 0;
        return true;
      }
      sum = limit(look);
    }
    return false;
  }

  private float limit(Look look) {
    float seen = Math.max(MARGIN * past, isRitual(look) ? RITUAL_MARGIN * ritual : 0);
    return Math.max(LIMIT, Math.min(HIGHEST_LIMIT, seen));
  }

  private boolean isRitual(Look look) {
    int apart = Math.abs(look.hour - ritualHour);
    return apart <= 1 || apart == 23;
  }

  private boolean isOver(float step, Look look) {
    sum = Math.min(HIGHEST_LIMIT, Math.max(0, sum + step));
    highest = Math.max(highest, sum);
    back = Math.max(0, back - step);
    usualNow = back <= LIMIT_BACK;
    if (usualNow && look.second - turned < USUAL_AFTER) {
      return false;
    }
    if (look.second - turned < SOON_OVER) {
      past = Math.max(past, FROM_ALARMS * highest);
      ritual = Math.max(ritual, highest);
      ritualHour = (byte) look.hour;
    }
    end();
    turned = look.second;
    return true;
  }

  /**
   * Asks where an interval says nothing, as there were no calls.
   *
   * @return whether an alarm is over because a day has passed
   */
  boolean expires(Look look) {
    if (!active || look.second - turned < USUAL_AFTER) {
      return false;
    }
    end();
    usualNow = true;
    turned = look.second;
    return true;
  }

  /** Begins anew, as where nothing was seen for a while; an alarm stays. */
  void forget() {
    sum = 0;
    highest = 0;
    back = 0;
  }

  /** Begins anew without an alarm, as where nobody is told of it any more. */
  void end() {
    forget();
    active = false;
  }
}
