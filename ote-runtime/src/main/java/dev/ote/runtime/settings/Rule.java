package dev.ote.runtime.settings;

import dev.ote.runtime.text.OperationGlob;
import java.util.Locale;

/** One line of settings: a setting, the operations it is for, and its value. */
record Rule(Setting setting, OperationGlob operations, String value) {
  static final String PREFIX = "ote.";

  /**
   * Reads a rule.
   *
   * @param key such as {@code ote.overhead} or {@code ote.overhead.Cache.*}
   * @param value its value
   * @throws IllegalArgumentException if there is no such setting, or if it has no such value
   */
  static Rule of(String key, String value) {
    String name = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
    int dot = name.indexOf('.');
    String operations = dot < 0 ? "*" : name.substring(dot + 1).trim();
    return of(dot < 0 ? name : name.substring(0, dot), operations, value);
  }

  static Rule of(String setting, String operations, String value) {
    return checked(new Rule(Setting.named(setting), new OperationGlob(operations), value.trim()));
  }

  private static Rule checked(Rule rule) {
    try {
      OperationSettings unused = rule.apply(OperationSettings.DEFAULT);
      return rule;
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "'%s%s' %s, not '%s'",
              PREFIX,
              rule.setting.key(),
              wrong.getMessage(),
              rule.value),
          wrong);
    }
  }

  OperationSettings apply(OperationSettings settings) {
    return setting.apply(settings, value);
  }
}
