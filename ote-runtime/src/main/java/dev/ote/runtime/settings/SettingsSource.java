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

/**
 * Settings as they were found somewhere: {@code ote.properties}, or the system properties.
 *
 * @param name where, as problems name it
 * @param values by keys that begin with {@code ote.}
 */
record SettingsSource(String name, Map<String, String> values) {
  private static final String FILE_PROPERTY = "ote.config";
  private static final String RESOURCE = "ote.properties";

  /** Keys that begin as settings do, and are none. */
  private static final Set<String> OTHERS = Set.of(FILE_PROPERTY, "ote.symbols");

  /** Nothing. */
  static SettingsSource none() {
    return new SettingsSource("", Map.of());
  }

  /** What code gives in place of the others. */
  static SettingsSource given(Map<String, String> values) {
    return new SettingsSource("settings", values);
  }

  /** The file that {@value #FILE_PROPERTY} names, or else that of the class path. */
  static SettingsSource file(Consumer<String> problems) {
    String file = System.getProperty(FILE_PROPERTY);
    String name = file == null ? RESOURCE : file;
    try {
      String text = file == null ? resource() : Files.readString(Path.of(file));
      return text == null ? none() : new SettingsSource(name, settings(parse(text)));
    } catch (IOException | RuntimeException unreadable) {
      problems.accept(name + " cannot be read: " + unreadable);
      return none();
    }
  }

  /** The system properties; those that are no settings may be anybody's. */
  static SettingsSource system(Consumer<String> problems) {
    try {
      Map<String, String> known = settings(System.getProperties());
      known
          .keySet()
          .removeIf(key -> !Setting.isKey(key) && !StartSettings.isKey(key) && !isOfExtension(key));
      return new SettingsSource("system property", known);
    } catch (RuntimeException unreadable) {
      problems.accept("system properties cannot be read: " + unreadable);
      return none();
    }
  }

  /** The rules among them. */
  Rules rules(Consumer<String> problems) {
    Map<String, String> rules = new TreeMap<>(values);
    rules.keySet().removeIf(key -> StartSettings.isKey(key) || isOfExtension(key));
    return Rules.of(rules, name, problems);
  }

  /** What extensions read, with all that begins so: theirs to check, as they alone know it. */
  private static boolean isOfExtension(String key) {
    return RuntimeSettings.EXTENSIONS.stream()
        .anyMatch(name -> key.equals(name) || key.startsWith(name + "."));
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
