package dev.ote.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.index.Documentation;
import dev.ote.runtime.index.DocumentedOperation;
import dev.ote.runtime.index.PathStep;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What the processor left of the comments leads at run time from operation to operation. */
class DocumentedPathTest {

  @Test
  void stepsThroughInterfacesLeadToWhatIsObservedBehindThem() throws SQLException {
    SortedMap<String, String> types;
    try (Application application = Application.start()) {
      assertThat(application.preferences().unwrap()).isNotNull();
      types = PerformanceMetrics.global().observedTypes();
    }
    DocumentedOperation save =
        Documentation.of(Application.class.getClassLoader())
            .operation("save_preference", types)
            .orElseThrow();

    assertThat(save.type()).isEqualTo("dev.ote.sample.tools.user.UserPreferenceTool");
    assertThat(save.purpose()).isEqualTo("Manage user preferences with encryption");
    assertThat(save.tracePath())
        .containsExactly(
            new PathStep("UserPreferenceTool.save()", List.of("save_preference")),
            new PathStep("validate()", List.of()),
            new PathStep("requireValue()", List.of()),
            new PathStep("seal()", List.of()),
            new PathStep("Encryptor.encrypt()", List.of("UserMemoryEncryptor.encrypt")),
            new PathStep("PreferenceStore.save()", List.of("DataManager.save")));
  }
}
