package dev.ote.dashboard.live;

import java.util.Locale;

/**
 * What is the same as long as the dashboard runs, and another after each start.
 *
 * @param id tells one start from another: ids of rows hold for one only
 * @param json the same and more, for the page
 */
public record Boot(String id, String json) {

  /**
   * Describes this process.
   *
   * @param started when the dashboard was started, in milliseconds since the epoch
   * @param nonce something that another start has not
   * @param resolutionNanos the clock's resolution
   */
  public static Boot of(long started, long nonce, long resolutionNanos) {
    String id = Long.toHexString(nonce);
    Json json = new Json().object().key("boot").string(id).key("started").number(started);
    json.key("application").string(application()).key("pid").number(ProcessHandle.current().pid());
    json.key("java").string(System.getProperty("java.version", "?"));
    json.key("resolution").number(resolutionNanos);
    return new Boot(id, json.endObject().toString());
  }

  /** The main class or the jar, without its arguments: these may be anybody's secrets. */
  private static String application() {
    String command = System.getProperty("sun.java.command", "").trim();
    String main = command.split("\\s", 2)[0];
    String last = main.substring(Math.max(main.lastIndexOf('/'), main.lastIndexOf('\\')) + 1);
    boolean jar = last.toLowerCase(Locale.ROOT).endsWith(".jar");
    return Row.cut(jar ? last : last.substring(last.lastIndexOf('.') + 1));
  }

  /**
   * How many samples somebody knows.
   *
   * @param event the id of the last event seen
   * @return -1 where it is of another start, or none
   */
  long samplesKnown(String event) {
    int dash = event.indexOf('-');
    if (dash < 0 || !event.substring(0, dash).equals(id)) {
      return -1;
    }
    try {
      return Long.parseLong(event.substring(dash + 1));
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
