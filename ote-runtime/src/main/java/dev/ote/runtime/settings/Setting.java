package dev.ote.runtime.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be set, by the name that it has in {@code ote.properties}. */
enum Setting {
  ENABLED("enabled") {
    @Override
    OperationSettings apply(OperationSettings to, String value) {
      return to.withEnabled(bool(value));
    }

    @Override
    String in(OperationSettings settings) {
      return String.valueOf(settings.enabled());
    }
  },
  LEVEL("level") {
    @Override
    OperationSettings apply(OperationSettings to, String value) {
      return to.withLevel(level(value));
    }

    @Override
    String in(OperationSettings settings) {
      return settings.level().name().toLowerCase(Locale.ROOT);
    }
  },
  ARGUMENTS("arguments") {
    @Override
    OperationSettings apply(OperationSettings to, String value) {
      return to.withArguments(bool(value));
    }

    @Override
    String in(OperationSettings settings) {
      return String.valueOf(settings.arguments());
    }
  },
  OVERHEAD("overhead") {
    @Override
    OperationSettings apply(OperationSettings to, String value) {
      return to.withOverhead(share(value));
    }

    @Override
    String in(OperationSettings settings) {
      return String.valueOf(settings.overhead());
    }
  },
  CONTEXT("context") {
    @Override
    OperationSettings apply(OperationSettings to, String value) {
      return to.withContext(bool(value));
    }

    @Override
    String in(OperationSettings settings) {
      return String.valueOf(settings.context());
    }
  },
  RESOURCES("resources") {
    @Override
    OperationSettings apply(OperationSettings to, String value) {
      return to.withResources(bool(value));
    }

    @Override
    String in(OperationSettings settings) {
      return String.valueOf(settings.resources());
    }
  };

  private final String key;

  Setting(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /**
   * The settings with this one changed.
   *
   * @throws IllegalArgumentException if the value is none for this setting; says which are
   */
  abstract OperationSettings apply(OperationSettings to, String value);

  /** What settings have for this one, as a file would. */
  abstract String in(OperationSettings settings);

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
