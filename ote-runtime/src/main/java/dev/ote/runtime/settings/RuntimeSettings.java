package dev.ote.runtime.settings;

import java.util.Map;
import java.util.function.Consumer;
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
  private final @Nullable Map<String, String> given;
  private final Consumer<String> problems;
  private final Runnable changed;

  private volatile Rules file = Rules.NONE;
  private volatile Rules system = Rules.NONE;
  private volatile Rules code = Rules.NONE;

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
    read();
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
   * Sets something by code, in place of what code set for the same pattern before.
   *
   * @param setting {@code enabled}, {@code level}, {@code arguments}, {@code overhead} or {@code
   *     resources}
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
   */
  public synchronized void unset(String setting, String operations) {
    code = code.without(setting, new OperationGlob(operations));
    changed.run();
  }

  /** Reads the file and the system properties again. What was set by code stays. */
  public synchronized void reload() {
    read();
    changed.run();
  }

  private void read() {
    if (given != null) {
      file = Rules.of(given, "settings", problems);
      return;
    }
    file = SettingsSource.file(problems);
    system = SettingsSource.system(problems);
  }
}
