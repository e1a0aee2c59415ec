package dev.ote.runtime.jmx;

import dev.ote.runtime.settings.RuntimeSettings;
import java.util.List;
import java.util.Map;

/** Hands a console's wishes on. What it throws, consoles know: they have no class of ours. */
final class SettingsBean implements SettingsMXBean {
  private final RuntimeSettings settings;

  SettingsBean(RuntimeSettings settings) {
    this.settings = settings;
  }

  @Override
  public List<SettingRow> getSettings() {
    return Console.readable(() -> settings.rules().stream().map(SettingRow::new).toList());
  }

  @Override
  public Map<String, String> effective(String operation) {
    return Console.readable(() -> settings.effective(Console.given("operation", operation)));
  }

  @Override
  public void set(String setting, String operations, String value) {
    Console.change(
        () ->
            settings.set(
                Console.given("setting", setting),
                Console.given("operations", operations),
                Console.given("value", value)));
  }

  @Override
  public void unset(String setting, String operations) {
    Console.change(
        () ->
            settings.unset(
                Console.given("setting", setting), Console.given("operations", operations)));
  }

  @Override
  public void reload() {
    Console.change(settings::reload);
  }
}
