package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import org.junit.jupiter.api.Test;

/** What comes from outside cannot forge a line or drive a terminal. */
class OperationInjectionTest {
  private static final String LOGGER = "test.Injected";
  private static final String FORGED = "x\r\nFORGED\u001b[2J\u2028\u202e\u0085";
  private static final String ESCAPED = "x\\r\\nFORGED\\u001b[2J\\u2028\\u202e\\u0085";

  private final PerformanceMetrics metrics = new FakeTime().metrics().build();
  private final Operation operation =
      metrics.operation(OperationSpec.of("op" + FORGED, LOGGER, "test.InjectedObserved", "x"));

  @Test
  void argumentsResultsAndNames() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.DEBUG)) {
      operation.success(operation.start(Arguments.of(FORGED, FORGED).sensitive(FORGED)), FORGED);

      assertThat(log.lines().get(0))
          .endsWith("op" + ESCAPED + "(" + ESCAPED + "=" + ESCAPED + ", " + ESCAPED + "=***)");
      assertThat(log.lines().get(1)).endsWith("Result: " + ESCAPED);
      assertClean(log);
    }
  }

  @Test
  void messagesOfFailuresAndTheirCauses() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.DEBUG)) {
      Exception cause = new IllegalArgumentException(FORGED);
      cause.addSuppressed(new IllegalStateException(FORGED));
      operation.failure(operation.start(), new IllegalStateException(FORGED, cause));
      operation.failure(operation.start(), new IllegalStateException("harmless", cause));
      operation.expected(operation.start(), cause);

      assertThat(log.lines().get(1)).endsWith("Error: IllegalStateException: " + ESCAPED);
      assertThat(stackText(log.events().get(1)))
          .contains("java.lang.IllegalStateException: " + ESCAPED)
          .contains("Caused by: ")
          .contains("java.lang.IllegalArgumentException: " + ESCAPED)
          .contains("at dev.ote.runtime.OperationInjectionTest.");
      assertClean(log);
    }
  }

  @Test
  void harmlessFailuresAreAttachedThemselves() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.failure(operation.start(), new IllegalStateException("harmless"));
      assertThat(log.events().get(1).getThrowableProxy().getClassName())
          .isEqualTo("java.lang.IllegalStateException");
    }
  }

  private static String stackText(ILoggingEvent event) {
    return ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  private static void assertClean(LogCapture log) {
    assertThat(log.events())
        .allSatisfy(
            event -> {
              assertThat(event.getFormattedMessage()).doesNotContainPattern("[\r\n\u001b\u2028]");
              assertThat(String.valueOf(event.getKeyValuePairs()))
                  .doesNotContainPattern("[\r\n\u001b\u2028\u202e\u0085]");
              if (event.getThrowableProxy() != null) {
                assertThat(stackText(event))
                    .doesNotContainPattern("[\u001b\u2028\u202e\u0085]")
                    .doesNotContainPattern("(?m)^FORGED");
              }
            });
  }
}
