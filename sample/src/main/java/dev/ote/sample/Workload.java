package dev.ote.sample;

import dev.ote.sample.error.PreferenceException;
import dev.ote.sample.tools.user.UserPreferenceToolObserved;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Operations as a day's users might ask for them; the same for the same seed. */
final class Workload {

  private static final int USERS = 50;
  private static final int NO_SUCH_TYPE_SUFFIX = 1000;
  private static final int LONGEST = 300;
  private static final int TOO_LONG = 501;
  private static final List<String> TYPES =
      List.of("theme", "language", "time_zone", "news_topic", "email", "phone", "payment_token");

  private final UserPreferenceToolObserved preferences;
  private final Random random;

  Workload(UserPreferenceToolObserved preferences, long seed) {
    this.preferences = preferences;
    this.random = new Random(seed);
  }

  /** Runs so many operations and returns how often each outcome was met. */
  Map<String, Integer> run(int operations) {
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int i = 0; i < operations; i++) {
      outcomes.merge(outcome(), 1, Integer::sum);
    }
    return outcomes;
  }

  private String outcome() {
    try {
      operate();
      return "done";
    } catch (PreferenceException e) {
      return e.getClass().getSimpleName();
    }
  }

  private void operate() {
    int percent = random.nextInt(100);
    if (percent < 45) {
      preferences.retrieve(user(), type());
    } else if (percent < 80) {
      preferences.save(user(), type(), value(1 + random.nextInt(LONGEST)));
    } else if (percent < 88) {
      preferences.list(user());
    } else if (percent < 91) {
      preferences.delete(user(), type());
    } else if (percent < 96) {
      preferences.retrieve(user(), "unheard_of_" + random.nextInt(NO_SUCH_TYPE_SUFFIX));
    } else if (percent < 99) {
      invalid();
    } else {
      preferences.save(user(), "theme", value(TOO_LONG));
    }
  }

  private void invalid() {
    switch (random.nextInt(3)) {
      case 0 -> preferences.save(0, type(), value(1));
      case 1 -> preferences.save(user(), type(), "  ");
      default -> preferences.retrieve(user(), "Not A Type");
    }
  }

  private int user() {
    return 100 + random.nextInt(USERS);
  }

  private String type() {
    return TYPES.get(random.nextInt(TYPES.size()));
  }

  private String value(int length) {
    StringBuilder value = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      value.append((char) ('a' + random.nextInt(26)));
    }
    return value.toString();
  }
}
