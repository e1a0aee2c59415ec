package dev.ote.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.runtime.text.OperationGlob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeSettingsTest {
  private final List<String> problems = new ArrayList<>();
  private int changes;

  @TempDir private Path folder;

  @AfterEach
  void clear() {
    System.clearProperty("ote.config");
    System.clearProperty("ote.level");
    System.clearProperty("ote.enabled.Cache.*");
    System.clearProperty("ote.unheard");
    System.clearProperty("ote.maxOperations");
  }

  @Test
  void withoutSettingsEverythingIsObserved() {
    assertThat(given(Map.of()).of("Cache.get"))
        .isEqualTo(new OperationSettings(true, LogLevel.DEBUG, true, 0.01, false, false));
  }

  @Test
  void thePatternThatSaysMoreWins() {
    RuntimeSettings settings =
        given(
            Map.of(
                "ote.enabled", "false",
                "ote.enabled.Cache.*", "true",
                "ote.enabled.Cache.put", "false",
                "ote.level.*.get", "Warn",
                "ote.arguments.Cache*", "FALSE",
                "ote.overhead.Cache.get", "off"));

    assertThat(settings.of("Cache.get"))
        .isEqualTo(new OperationSettings(true, LogLevel.WARN, false, 0, false, false));
    assertThat(settings.of("Cache.put"))
        .isEqualTo(new OperationSettings(false, LogLevel.DEBUG, false, 0.01, false, false));
    assertThat(settings.of("Store.get"))
        .isEqualTo(new OperationSettings(false, LogLevel.WARN, true, 0.01, false, false));
    assertThat(problems).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2%,0.02", "0.5%,0.005", "0.25,0.25", "1,1", "0,0", "off,0"})
  void overheadIsAShare(String text, double share) {
    assertThat(given(Map.of("ote.overhead", text)).of("a").overhead()).isEqualTo(share);
  }

  @Test
  void whatIsWrongIsSaidAndLeftOut() {
    RuntimeSettings settings =
        given(
            Map.of(
                "ote.enabled", "yes",
                "ote.level.Cache.*", "loud",
                "ote.overhead", "101%",
                "ote.color", "red",
                "ote.arguments", "false"));

    assertThat(settings.of("Cache.get"))
        .isEqualTo(new OperationSettings(true, LogLevel.DEBUG, false, 0.01, false, false));
    assertThat(problems)
        .containsExactlyInAnyOrder(
            "settings: 'ote.enabled' is 'true' or 'false', not 'yes'",
            "settings: 'ote.level' is one of debug, info, warn, error, off, not 'loud'",
            "settings: 'ote.overhead' is a share such as '1%' or '0.01', or 'off', not '101%'",
            "settings: 'ote.color' is no setting; there are: enabled, level, arguments, overhead,"
                + " context, resources");
  }

  @Test
  void codeWinsOverSystemPropertiesOverTheFile() throws IOException {
    Path file = folder.resolve("my.properties");
    Files.writeString(
        file, "ote.enabled=false\note.level.Cache.*=error\nother.key=1\note.symbols=false\n");
    System.setProperty("ote.config", file.toString());
    System.setProperty("ote.level", "warn");
    System.setProperty("ote.enabled.Cache.*", "true");
    System.setProperty("ote.unheard", "of");
    RuntimeSettings settings = new RuntimeSettings(null, problems::add, () -> changes++);

    assertThat(settings.of("Cache.get").enabled()).isTrue();
    assertThat(settings.of("Store.get").enabled()).isFalse();
    assertThat(settings.of("Cache.get").level()).isEqualTo(LogLevel.WARN);
    assertThat(problems).isEmpty();

    settings.set("enabled", "*", "false");
    assertThat(settings.of("Cache.get").enabled()).isFalse();
    settings.unset("enabled", "*");
    assertThat(settings.of("Cache.get").enabled()).isTrue();

    Files.writeString(file, "ote.arguments=false\n");
    System.clearProperty("ote.level");
    settings.reload();
    assertThat(settings.of("Store.get"))
        .isEqualTo(new OperationSettings(true, LogLevel.DEBUG, false, 0.01, false, false));
    assertThat(changes).isEqualTo(3);
  }

  @Test
  void whatHoldsForAllOperationsIsReadOnce() throws IOException {
    Path file = folder.resolve("my.properties");
    Files.writeString(file, "ote.maxOperations=5\n");
    System.setProperty("ote.config", file.toString());
    RuntimeSettings settings = new RuntimeSettings(null, problems::add, () -> changes++);
    assertThat(settings.start().maxOperations()).isEqualTo(5);

    System.setProperty("ote.maxOperations", "7");
    settings.reload();
    assertThat(settings.start().maxOperations()).isEqualTo(5);
    RuntimeSettings later = new RuntimeSettings(null, problems::add, () -> changes++);
    assertThat(later.start().maxOperations()).isEqualTo(7);
    assertThat(problems).isEmpty();
  }

  @Test
  void fileThatIsNotThereIsSaid() {
    System.setProperty("ote.config", folder.resolve("none").toString());
    RuntimeSettings settings = new RuntimeSettings(null, problems::add, () -> changes++);

    assertThat(settings.of("a")).isEqualTo(OperationSettings.DEFAULT);
    assertThat(problems)
        .singleElement()
        .asString()
        .startsWith(folder.resolve("none") + " cannot be read: ")
        .contains("NoSuchFileException");
  }

  @Test
  void wrongSettingsByCodeChangeNothing() {
    RuntimeSettings settings = given(Map.of());

    assertThatThrownBy(() -> settings.set("level", "*", "loud"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'ote.level' is one of debug, info, warn, error, off, not 'loud'");
    assertThat(changes).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "*,Cache.get,true",
    "Cache.*,Cache.get,true",
    "Cache.*,Cached.get,false",
    "*.get,Cache.get,true",
    "*.get,Cache.getAll,false",
    "C*e.*t,Cache.get,true",
    "*a*a*,banana,true",
    "*a*a*a*a*,banana,false",
    "Cache.get,Cache.get,true",
    "Cache.get,Cache_get,false",
    "**,x,true"
  })
  void globs(String glob, String operation, boolean matches) {
    assertThat(new OperationGlob(glob).matches(operation)).isEqualTo(matches);
  }

  private RuntimeSettings given(Map<String, String> settings) {
    return new RuntimeSettings(settings, problems::add, () -> changes++);
  }
}
