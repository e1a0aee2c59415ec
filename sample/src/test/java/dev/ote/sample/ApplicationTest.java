package dev.ote.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The parts together, with the real database. */
class ApplicationTest {

  private final Application application = Application.start();

  @AfterEach
  void close() throws SQLException {
    application.close();
  }

  @Test
  void tourMeetsEveryKindOfOutcome() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new GuidedTour(application, new PrintStream(printed, true, UTF_8)).run();

    assertThat(
            printed.toString(UTF_8).lines().filter(line -> line.matches(" +(returned|caught) .*")))
        .satisfiesExactly(
            line -> assertThat(line).contains("returned SaveReceipt[type=theme, encrypted=false,"),
            line -> assertThat(line).contains("returned SaveReceipt[type=email, encrypted=true,"),
            line -> assertThat(line).contains("returned me@example.org"),
            line -> assertThat(line).contains("caught UnknownPreferenceException: TRACE: "),
            line -> assertThat(line).contains("caught ValidationException: TRACE: "),
            line -> assertThat(line).contains("caught StorageException: TRACE: "),
            line -> assertThat(line).contains("caught EncryptionException: TRACE: "),
            line -> assertThat(line).contains("returned 2 saved, rejected: [2,News Topic,"));
  }

  @Test
  void tourSaysWhereEachFailureAroseAndWhichWayItTook() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new GuidedTour(application, new PrintStream(printed, true, UTF_8)).run();

    assertThat(printed.toString(UTF_8).lines().filter(line -> line.startsWith("   path ")))
        .satisfiesExactly(
            unknown -> assertThat(unknown).contains("FAILED at UserPreferenceTool.java:"),
            invalid -> assertThat(invalid).contains("FAILED at UserPreferenceTool.java:"),
            tooLong -> assertThat(tooLong).contains("FAILED at "),
            tampered -> assertThat(tampered).contains("FAILED at "));
  }

  @Test
  void workloadIsTheSameForTheSameSeed() throws SQLException {
    Map<String, Integer> outcomes = new Workload(application.preferences(), 7).run(300);

    assertThat(outcomes)
        .containsOnlyKeys(
            "done", "StorageException", "UnknownPreferenceException", "ValidationException");
    try (Application other = Application.start()) {
      assertThat(new Workload(other.preferences(), 7).run(300)).isEqualTo(outcomes);
    }
  }
}
