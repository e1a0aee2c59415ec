package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MaskedTest {
  private static final String LOGGER = "test.Masked";

  private final PerformanceMetrics metrics = new FakeTime().metrics().build();
  private final Operation operation =
      metrics.operation(OperationSpec.of("login", LOGGER, "test.MaskedObserved", "login"));

  private record Credentials(String user, String password) {
    @Override
    public String toString() {
      throw new AssertionError("prints the password");
    }
  }

  @Test
  void recordIsShownWithoutItsSecrets() {
    assertThat(start(masked(new Credentials("bob", "s3cret"))))
        .endsWith("login(c=Credentials[user=bob, password=***])");
    assertThat(start(masked(new Credentials("a\nb", "s3cret"))))
        .endsWith("login(c=Credentials[user=a\\nb, password=***])");
    assertThat(start(masked(null))).endsWith("login(c=null)");
  }

  @Test
  void othersAreNotShownAtAll() {
    assertThat(start(Masked.of(new Credentials("bob", "s3cret")))).endsWith("login(c=***)");
    assertThat(start(Masked.of(null))).endsWith("login(c=null)");
  }

  @Test
  void resultIsShownWithoutItsSecrets() {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.success(operation.start(), masked(new Credentials("bob", "s3cret")));
      assertThat(log.lines().get(1)).endsWith(" Result: Credentials[user=bob, password=***]");
    }
  }

  @Test
  void longRecordIsCut() {
    String line = start(masked(new Credentials("x".repeat(500), "s3cret")));
    assertThat(line.substring(line.indexOf("c=") + 2)).hasSize("…)".length() + 200).endsWith("…)");
    assertThat(line).contains("c=Credentials[user=xxx").doesNotContain("s3cret");
  }

  @Test
  void accessorThatThrowsHarmsNothing() {
    Object hostile =
        Masked.of(
            new Credentials("bob", "s3cret"),
            credentials -> {
              throw new IllegalStateException("s3cret");
            });
    Object endless = Masked.of(new Credentials("bob", "s3cret"), MaskedTest::recurse);
    assertThat(start(hostile)).endsWith("login(c=<toString failed: IllegalStateException>)");
    assertThat(start(endless)).endsWith("login(c=<toString failed: StackOverflowError>)");
    assertThat(operation.snapshot().successes()).isEqualTo(2);
  }

  @Test
  void faultyComponentsAreShownAsSuch() {
    Object value =
        Masked.of(
            "record",
            record ->
                Arguments.of("thrower", new Faulty(0))
                    .and("none", new Faulty(1))
                    .and("endless", new Faulty(2))
                    .and("array", new Object[] {1, new int[] {2, 3}, null}));
    assertThat(start(value))
        .endsWith(
            "login(c=String[thrower=<toString failed: IllegalStateException>, none=null,"
                + " endless=<toString failed: StackOverflowError>, array=[1, [2, 3], null]])");
  }

  @Test
  void nothingIsReadWhereNothingIsLogged() {
    Object value =
        Masked.of(
            "record",
            record -> {
              throw new AssertionError("read");
            });
    try (LogCapture log = LogCapture.of(LOGGER, Level.WARN)) {
      operation.success(operation.start(Arguments.of("c", value)), value);
      assertThat(log.lines()).isEmpty();
    }
    assertThat(metrics.faults()).isZero();
  }

  private static @Nullable Object masked(@Nullable Credentials credentials) {
    return Masked.of(credentials, each -> Arguments.of("user", each.user()).sensitive("password"));
  }

  private String start(@Nullable Object value) {
    try (LogCapture log = LogCapture.of(LOGGER, Level.INFO)) {
      operation.success(operation.start(Arguments.of("c", value)));
      return log.lines().get(0);
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static Arguments recurse(Credentials credentials) {
    return recurse(credentials);
  }

  private record Faulty(int kind) {
    @Override
    @SuppressWarnings({"NullAway", "InfiniteRecursion"}) // hostile on purpose
    public String toString() {
      return switch (kind) {
        case 0 -> throw new IllegalStateException();
        case 1 -> null;
        default -> toString();
      };
    }
  }
}
