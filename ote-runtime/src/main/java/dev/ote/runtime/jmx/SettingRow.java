package dev.ote.runtime.jmx;

import dev.ote.runtime.settings.SettingRule;

/** A line of the table of settings. No record: JMX reads getters. Immutable. */
public final class SettingRow {
  private final SettingRule rule;

  SettingRow(SettingRule rule) {
    this.rule = rule;
  }

  /**
   * Where it was set.
   *
   * @return the file's name, {@code system property} or {@code code}
   */
  public String getSource() {
    return rule.source();
  }

  /**
   * What was set.
   *
   * @return such as {@code level}
   */
  public String getSetting() {
    return rule.setting();
  }

  /**
   * For which operations.
   *
   * @return their name, in which {@code *} stands for any characters
   */
  public String getOperations() {
    return rule.operations();
  }

  /**
   * To what.
   *
   * @return the value
   */
  public String getValue() {
    return rule.value();
  }
}
