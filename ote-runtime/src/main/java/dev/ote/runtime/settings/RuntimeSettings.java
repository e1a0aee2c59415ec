package dev.ote.runtime.settings;

import dev.ote.runtime.text.OperationGlob;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed while the program runs, for all operations or for those of a pattern.
 *
 * <pre>{@code
 * PerformanceMetrics.global().settings().set("level", "Cache.*", "warn");
 * }</pre>
 *
 * <p>A setting comes from code, which wins, from system properties ({@code
 * -Dote.level.Cache.*=warn}) or from {@code ote.properties}. Within one source, a pattern with more
 * characters that are no {@code *} wins over one with fewer.
 *
 * <p>Safe for use by any number of threads. A change takes effect at the next call of an operation.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class RuntimeSettings {
  /**
   * The settings by which extensions are switched on. Each has the name of its module, {@code
   * dev.ote.dashboard}, and of its artifact, {@code ote-dashboard}.
   */
  public static final Set<String> EXTENSIONS = Set.of("ote.dashboard", "ote.prometheus");

  private final @Nullable Map<String, String> given;
  private final Consumer<String> problems;
  private final Runnable changed;
  private final StartSettings start;

  private volatile Map<String, String> values = Map.of();
  private volatile Rules file = Rules.none("");
  private volatile Rules system = Rules.none("");
  private volatile Rules code = Rules.none("code");

  /**
   * Creates settings, and reads them.
   *
   * @param given settings in place of the file and the system properties; null for those
   * @param problems is told, in one line each, of settings that there are not
   * @param changed is run after a change
   */
  public RuntimeSettings(
      @Nullable Map<String, String> given, Consumer<String> problems, Runnable changed) {
    this.given = given == null ? null : Map.copyOf(given);
    this.problems = problems;
    this.changed = changed;
    this.start = StartSettings.of(read(), problems);
  }

  /**
   * What was read when these settings were made, and is not read again.
   *
   * @return settings that hold for all operations
   */
  public StartSettings start() {
    return start;
  }

  /**
   * What was read for a key, as it stands there: for extensions, whose settings are theirs to
   * check. Those of {@link #EXTENSIONS} are such, with all that begins so and goes on with a dot.
   *
   * @param key such as {@code ote.prometheus}
   * @return the value, a system property before one in a file; empty where nothing is set
   */
  public Optional<String> get(String key) {
    return Optional.ofNullable(values.get(key)).map(String::trim);
  }

  /**
   * What holds for an operation.
   *
   * @param operation its name
   * @return its settings now
   */
  public OperationSettings of(String operation) {
    OperationSettings settings = file.apply(OperationSettings.DEFAULT, operation);
    return code.apply(system.apply(settings, operation), operation);
  }

  /**
   * What holds for an operation, in words.
   *
   * @param operation its name
   * @return the value of each setting, by the name of the setting
   */
  public SortedMap<String, String> effective(String operation) {
    OperationSettings holds = of(operation);
    SortedMap<String, String> values = new TreeMap<>();
    for (Setting setting : Setting.values()) {
      values.put(setting.key(), setting.in(holds));
    }
    return values;
  }

  /**
   * What is set.
   *
   * @return the sources in the order in which later ones win; of one source, those that say less of
   *     the operations first
   */
  public List<SettingRule> rules() {
    return Stream.of(file, system, code).flatMap(Rules::described).toList();
  }

  /**
   * Sets something by code, in place of what code set for the same pattern before.
   *
   * @param setting such as {@code level} or {@code ote.level}: {@code enabled}, {@code level},
   *     {@code arguments}, {@code overhead}, {@code context} or {@code resources}
   * @param operations the operations' name, in which {@code *} stands for any characters
   * @param value the value, as {@code ote.properties} would have it
   * @throws IllegalArgumentException if there is no such setting, or if it has no such value
   */
  public synchronized void set(String setting, String operations, String value) {
    code = code.with(Rule.of(setting, operations, value));
    changed.run();
  }

  /**
   * Takes back what was set by code for a pattern; what other sources say holds again.
   *
   * @param setting as for {@link #set}
   * @param operations exactly the pattern it was set for
   * @throws IllegalArgumentException if there is no such setting
   */
  public synchronized void unset(String setting, String operations) {
    code = code.without(Setting.named(setting), new OperationGlob(operations));
    changed.run();
  }

  /** Reads the file and the system properties again. What was set by code stays. */
  public synchronized void reload() {
    List<SettingsSource> unused = read();
    changed.run();
  }

  private List<SettingsSource> read() {
    Map<String, String> given = this.given;
    SettingsSource first =
        given == null ? SettingsSource.file(problems) : SettingsSource.given(given);
    SettingsSource second = given == null ? SettingsSource.system(problems) : SettingsSource.none();
    Map<String, String> all = new HashMap<>(first.values());
    all.putAll(second.values());
    values = Map.copyOf(all);
    file = first.rules(problems);
    system = second.rules(problems);
    return List.of(first, second);
  }
}
