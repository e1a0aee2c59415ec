package dev.ote.runtime.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RepresentativesTest {

  @Test
  void aDistanceIsToTheNearest() {
    Representatives seen = of(4, 10, 20);

    assertThat(seen.add(14)).isEqualTo(4);
    assertThat(seen.add(13)).isEqualTo(1);
    assertThat(seen.add(-5)).isEqualTo(15);
  }

  @Test
  void theFirstIsFromNothingFar() {
    assertThat(new Representatives(3).add(1e30f)).isZero();
  }

  @Test
  void whatIsThereIsNotNew() {
    Representatives seen = of(3, 10, 20, 10, 20, 10);

    assertThat(seen.add(20)).isZero();
    // Equal numbers took no place.
    assertThat(seen.add(40)).isEqualTo(20);
    assertThat(seen.add(40)).isZero();
  }

  @Test
  void ofTheTwoNearestOneLeavesForWhatIsFarther() {
    Representatives seen = of(4, 0, 10, 11, 20);

    assertThat(seen.add(15)).isEqualTo(4);

    assertThat(seen.add(11)).as("left").isEqualTo(1);
    assertThat(seen.add(15)).isZero();
  }

  @Test
  void whatIsNearerThanTheseAreTakesNoPlace() {
    Representatives seen = of(4, 0, 10, 11, 20);

    assertThat(seen.add(10.5f)).isEqualTo(0.5f);
    assertThat(seen.add(10.5f)).isEqualTo(0.5f);
    assertThat(seen.add(11)).isZero();
  }

  @Test
  void theLeastAndTheGreatestStay() {
    Representatives seen = of(3, 0, 9, 10);

    assertThat(seen.add(20)).isEqualTo(10);
    assertThat(seen.add(0)).isZero();
    assertThat(seen.add(20)).isZero();

    seen = of(3, 0, 1, 10);
    assertThat(seen.add(-20)).isEqualTo(20);
    assertThat(seen.add(-20)).isZero();
    assertThat(seen.add(10)).isZero();
  }

  @Test
  void theUsualRangeIsWithoutTwoAtEachEnd() {
    assertThat(of(9, 1, 2, 3, 4).usualRange()).isZero();
    assertThat(of(9, 1, 2, 3, 4, 5, 9_000).usualRange()).isEqualTo(1);
    assertThat(of(9, -8_000, -7_000, 3, 5, 8, 9_000, 9_999).usualRange()).isEqualTo(5);
  }

  @Test
  void noNumberIsFarFromAllOfThem() {
    Random random = new Random(7);
    float[] numbers = new float[5_000];
    Representatives seen = new Representatives(28);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = 1000 * random.nextFloat();
      seen.add(numbers[i]);
    }

    // 27 gaps of at most twice the smallest of the best choice.
    for (float number : numbers) {
      assertThat(seen.add(number)).isLessThan(1000f / 27);
    }
  }

  @Test
  void thereIsASmallestAndALargestNumberOfThem() {
    assertThatThrownBy(() -> new Representatives(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("from 3 to 127 representatives, not 2");
    assertThatThrownBy(() -> new Representatives(128)).hasMessageEndingWith("not 128");
  }

  private static Representatives of(int capacity, float... numbers) {
    Representatives seen = new Representatives(capacity);
    for (float number : numbers) {
      seen.add(number);
    }
    return seen;
  }
}
