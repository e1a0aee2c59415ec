package dev.ote.runtime.jmx;

import dev.ote.runtime.settings.RuntimeSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands a console's wishes on. What it throws, consoles know: they have no class of ours. */
final class SettingsBean implements SettingsMXBean {
  private final RuntimeSettings settings;

  SettingsBean(RuntimeSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<SettingRow> getSettings() {
    return readable(() -> settings.rules().stream().map(SettingRow::new).toList());
  }

  @Override
  public Map<String, String> effective(String operation) {
    return readable(() -> settings.effective(given("operation", operation)));
  }

  @Override
  public void set(String setting, String operations, String value) {
    change(
        () ->
            settings.set(
                given("setting", setting), given("operations", operations), given("value", value)));
  }

  @Override
  public void unset(String setting, String operations) {
    change(() -> settings.unset(given("setting", setting), given("operations", operations)));
  }

  @Override
  public void reload() {
    change(settings::reload);
  }

  private static String given(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("no " + name + " given");
    }
    return value.trim();
  }

  private static void change(Runnable work) {
    Object unused =
        readable(
            () -> {
              work.run();
              return "done";
            });
  }

  private static <T> T readable(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(wrong.getMessage()); // Without causes, perhaps of ours.
    } catch (RuntimeException fault) {
      throw new IllegalStateException(fault.toString());
    }
  }
}
