package dev.ote.runtime.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where settings are read from: {@code ote.properties}, then the system properties. */
final class SettingsSource {
  private static final String FILE_PROPERTY = "ote.config";
  private static final String RESOURCE = "ote.properties";

  /** Keys that begin as settings do, and are none. */
  private static final Set<String> OTHERS = Set.of(FILE_PROPERTY, "ote.symbols");

  private SettingsSource() {}

  /** The rules of the file that {@value #FILE_PROPERTY} names, or else of the class path. */
  static Rules file(Consumer<String> problems) {
    String file = System.getProperty(FILE_PROPERTY);
    try {
      String text = file == null ? resource() : Files.readString(Path.of(file));
      return text == null
          ? Rules.NONE
          : Rules.of(settings(parse(text)), file == null ? RESOURCE : file, problems);
    } catch (IOException | RuntimeException unreadable) {
      problems.accept((file == null ? RESOURCE : file) + " cannot be read: " + unreadable);
      return Rules.NONE;
    }
  }

  /** The rules among the system properties; those that are none may be anybody's. */
  static Rules system(Consumer<String> problems) {
    try {
      return Rules.of(ofSettings(System.getProperties()), "system property", problems);
    } catch (RuntimeException unreadable) {
      problems.accept("system properties cannot be read: " + unreadable);
      return Rules.NONE;
    }
  }

  private static Map<String, String> ofSettings(Properties properties) {
    Map<String, String> known = new TreeMap<>();
    settings(properties)
        .forEach(
            (key, value) -> {
              for (Setting setting : Setting.values()) {
                String name = Rule.PREFIX + setting.key();
                if (key.equals(name) || key.startsWith(name + ".")) {
                  known.put(key, value);
                }
              }
            });
    return known;
  }

  private static Map<String, String> settings(Properties properties) {
    Map<String, String> settings = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      if (key.startsWith(Rule.PREFIX) && !OTHERS.contains(key)) {
        settings.put(key, properties.getProperty(key));
      }
    }
    return settings;
  }

  private static Properties parse(String text) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = new StringReader(text)) {
      properties.load(reader);
    }
    return properties;
  }

  private static @Nullable String resource() throws IOException {
    try (InputStream stream = open()) {
      return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static @Nullable InputStream open() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    InputStream stream = context == null ? null : context.getResourceAsStream(RESOURCE);
    return stream != null ? stream : SettingsSource.class.getResourceAsStream("/" + RESOURCE);
  }
}
