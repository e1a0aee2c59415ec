package dev.ote.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapperFramesTest {

  @Test
  void overloadsWithNamesOfTheirOwnAreNamedAfterTheMethod() {
    String wrapper = "test.OverloadedObserved";
    WrapperFrames.register(OperationSpec.of("one", "test.Overloaded", wrapper, "m"));
    assertThat(WrapperFrames.operation(wrapper, "m")).isEqualTo("one");
    WrapperFrames.register(OperationSpec.of("one", "test.Overloaded", wrapper, "m"));
    assertThat(WrapperFrames.operation(wrapper, "m")).isEqualTo("one");
    WrapperFrames.register(OperationSpec.of("two", "test.Overloaded", wrapper, "m"));
    assertThat(WrapperFrames.operation(wrapper, "m")).isEqualTo("Overloaded.m");
    WrapperFrames.register(OperationSpec.of("two", "test.Overloaded", wrapper, "m"));
    assertThat(WrapperFrames.operation(wrapper, "m")).isEqualTo("Overloaded.m");
    assertThat(WrapperFrames.operation(wrapper, "other")).isNull();
  }
}
