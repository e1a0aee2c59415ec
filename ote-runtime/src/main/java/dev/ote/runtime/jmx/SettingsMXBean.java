package dev.ote.runtime.jmx;

import java.util.List;
import java.util.Map;

/**
 * The settings of some metrics, as a console shows and changes them. What is wrong is said by an
 * {@link IllegalArgumentException}, which any console can show.
 *
 * @see dev.ote.runtime.settings.RuntimeSettings
 */
public interface SettingsMXBean {
  /**
   * What is set, and where.
   *
   * @return the sources in the order in which later ones win; of one source, those that say less of
   *     the operations first
   */
  List<SettingRow> getSettings();

  /**
   * What holds for an operation.
   *
   * @param operation its name
   * @return the value of each setting
   */
  Map<String, String> effective(String operation);

  /**
   * Sets something, in place of what was set by code or by JMX before.
   *
   * @param setting such as {@code level} or {@code ote.level}
   * @param operations the operations' name, in which {@code *} stands for any characters
   * @param value the value, as {@code ote.properties} would have it
   */
  void set(String setting, String operations, String value);

  /**
   * Takes back what was set by code or by JMX.
   *
   * @param setting as for {@link #set}
   * @param operations exactly the pattern it was set for
   */
  void unset(String setting, String operations);

  /** Reads the file and the system properties again. */
  void reload();
}
