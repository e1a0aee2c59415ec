package dev.ote.runtime.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.index.Documentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookAtTest {
  private final Documentation documentation = Documentation.of(LookAtTest.class.getClassLoader());

  @Test
  void asksForTheOperationsOnceALookAndOnlyIfItHasTo() {
    List<String> asked = new ArrayList<>();
    LookAt lookAt =
        LookAt.documented(
            documentation,
            () -> {
              asked.add("once");
              return Map.of("a", "test.A", "b", "test.B");
            });
    lookAt.begin();
    assertThat(asked).isEmpty();
    for (String operation : List.of("a", "b", "c", "a")) {
      assertThat(lookAt.apply(operation)).isEmpty();
    }
    assertThat(asked).hasSize(1);
    lookAt.begin();
    assertThat(lookAt.apply("a")).isEmpty();
    assertThat(asked).hasSize(2);
  }

  @Test
  void throwsNothing() {
    LookAt failing =
        LookAt.given(
            operation -> {
              throw new IllegalStateException(operation);
            });
    assertThat(failing.apply("a")).isEmpty();
  }
}
