package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.WrapperFrames.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailingLineTest {

  /** Classes from the failure outwards; line numbers count from 1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          com.acme.Store com.acme.StoreObserved com.acme.Main                        | 1
          com.acme.util.Check com.acme.Store com.acme.StoreObserved                  | 1
          org.h2.Db org.h2.Jdbc com.acme.Store com.acme.StoreObserved                | 3
          java.lang.Integer com.acme.Store$Row com.acme.Store com.acme.StoreObserved | 2
          org.h2.Db com.acme.A org.h2.Db com.acme.Store com.acme.StoreObserved       | 2
          org.h2.Db com.acme.Main                                                    | 1
          com.acme.StoreObserved com.acme.Main                                       | 1
          acme.Store acme.StoreObserved                                              | 1
          java.lang.Integer Store com.acme.StoreObserved                             | 2
          """)
  void isTheNearestOfTheObservedTypesCodeBase(String classes, int line) {
    WrapperFrames.register(
        OperationSpec.of("Store.save", "com.acme.Store", "com.acme.StoreObserved", "save"));
    WrapperFrames.register(
        OperationSpec.of("Store.save", "acme.Store", "acme.StoreObserved", "save"));
    String[] names = classes.split(" ", -1);
    StackTraceElement[] trace = new StackTraceElement[names.length];
    for (int i = 0; i < names.length; i++) {
      trace[i] = new StackTraceElement(names[i], "save", "File.java", i + 1);
    }

    int observed = WrapperFrames.steps(trace).stream().findFirst().map(Step::frame).orElse(0);

    assertThat(FailingLine.of(trace, observed).getLineNumber()).isEqualTo(line);
  }
}
