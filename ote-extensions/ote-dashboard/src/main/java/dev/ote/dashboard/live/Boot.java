package dev.ote.dashboard.live;

import dev.ote.runtime.json.JsonWriter;
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
   * @return the description
   */
  public static Boot of(long started, long nonce, long resolutionNanos) {
    String id = Long.toHexString(nonce);
    JsonWriter json =
        new JsonWriter().beginObject().name("boot").value(id).name("started").value(started);
    json.name("application").value(application()).name("pid").value(ProcessHandle.current().pid());
    json.name("java").value(System.getProperty("java.version", "?"));
    json.name("resolution").value(resolutionNanos);
    return new Boot(id, json.endObject().toString());
  }

  /**
   * The jar, or the main class with the last part of its package; without its arguments, which may
   * be anybody's secrets.
   */
  private static String application() {
    String command = System.getProperty("sun.java.command", "").trim();
    String main = command.split("\\s", 2)[0];
    String last = main.substring(Math.max(main.lastIndexOf('/'), main.lastIndexOf('\\')) + 1);
    boolean jar = last.toLowerCase(Locale.ROOT).endsWith(".jar");
    int dot = last.lastIndexOf('.');
    return Row.cut(jar ? last : last.substring(last.lastIndexOf('.', dot - 1) + 1));
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
