package dev.ote.sample.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyRingTest {

  private final KeySource keys = new KeyRing();

  @Test
  void givesAUserTheSameKeyEveryTimeAndOthersAnother() {
    assertThat(keys.keyFor(1)).isEqualTo(keys.keyFor(1)).isNotEqualTo(keys.keyFor(2));
  }

  @Test
  void makesKeysOf256Bits() {
    assertThat(keys.keyFor(1).getAlgorithm()).isEqualTo("AES");
    assertThat(keys.keyFor(1).getEncoded()).hasSize(32);
  }
}
