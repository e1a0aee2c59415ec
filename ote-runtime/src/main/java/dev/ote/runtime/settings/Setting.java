package dev.ote.runtime.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What can be set, by the name that it has in {@code ote.properties}. */
@SuppressWarnings("ImmutableEnumChecker") // its functions keep nothing
enum Setting {
  ENABLED("enabled", (to, value) -> to.withEnabled(bool(value)), OperationSettings::enabled),
  LEVEL(
      "level",
      (to, value) -> to.withLevel(level(value)),
      settings -> settings.level().name().toLowerCase(Locale.ROOT)),
  ARGUMENTS(
      "arguments", (to, value) -> to.withArguments(bool(value)), OperationSettings::arguments),
  OVERHEAD("overhead", (to, value) -> to.withOverhead(share(value)), OperationSettings::overhead),
  CONTEXT("context", (to, value) -> to.withContext(bool(value)), OperationSettings::context),
  RESOURCES(
      "resources", (to, value) -> to.withResources(bool(value)), OperationSettings::resources);

  private final String key;
  private final BiFunction<OperationSettings, String, OperationSettings> change;
  private final Function<OperationSettings, Object> value;

  Setting(
      String key,
      BiFunction<OperationSettings, String, OperationSettings> change,
      Function<OperationSettings, Object> value) {
    this.key = key;
    this.change = change;
    this.value = value;
  }

  String key() {
    return key;
  }

  /**
   * The settings with this one changed.
   *
   * @throws IllegalArgumentException if the value is none for this setting; says which are
   */
  OperationSettings apply(OperationSettings to, String value) {
    return change.apply(to, value);
  }

  /** What settings have for this one, as a file would. */
  String in(OperationSettings settings) {
    return String.valueOf(value.apply(settings));
  }

  /**
   * The setting of a name.
   *
   * @param name such as {@code level} or {@code ote.level}
   * @throws IllegalArgumentException if there is none; says which there are
   */
  static Setting named(String name) {
    String key = name.startsWith(Rule.PREFIX) ? name.substring(Rule.PREFIX.length()) : name;
    for (Setting setting : values()) {
      if (setting.key.equals(key)) {
        return setting;
      }
    }
    throw new IllegalArgumentException(
        "'" + Rule.PREFIX + key + "' is no setting; there are: " + keys());
  }

  /** Whether a key is that of a setting, for all operations or for some. */
  static boolean isKey(String key) {
    return Arrays.stream(values())
        .map(setting -> Rule.PREFIX + setting.key)
        .anyMatch(name -> key.equals(name) || key.startsWith(name + "."));
  }

  private static String keys() {
    return Arrays.stream(values()).map(Setting::key).collect(Collectors.joining(", "));
  }

  static boolean bool(String value) {
    if (value.equalsIgnoreCase("true")) {
      return true;
    }
    if (value.equalsIgnoreCase("false")) {
      return false;
    }
    throw new IllegalArgumentException("is 'true' or 'false'");
  }

  private static LogLevel level(String value) {
    try {
      return LogLevel.valueOf(value.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "is one of "
              + Arrays.stream(LogLevel.values())
                  .map(level -> level.name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(", ")),
          unknown);
    }
  }

  private static double share(String value) {
    if (value.equalsIgnoreCase("off")) {
      return 0;
    }
    try {
      double share =
          value.endsWith("%")
              ? Double.parseDouble(value.substring(0, value.length() - 1)) / 100
              : Double.parseDouble(value);
      if (share >= 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw new IllegalArgumentException("is a share such as '1%' or '0.01', or 'off'");
  }
}
