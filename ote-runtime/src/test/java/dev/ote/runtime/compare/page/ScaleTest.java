package dev.ote.runtime.compare.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

  @Test
  void linear() {
    Scale scale = Scale.linear(2, 12);

    assertThat(scale.at(2)).isZero();
    assertThat(scale.at(7)).isEqualTo(0.5);
    assertThat(scale.at(12)).isEqualTo(1);
    assertThat(scale.at(1e9)).isEqualTo(1);
    assertThat(scale.at(-5)).isZero();
    assertThat(scale.ticks(5)).containsExactly(2.0, 4.0, 6.0, 8.0, 10.0, 12.0);
  }

  @Test
  void logarithmic() {
    Scale scale = Scale.log(0.25, 4);

    assertThat(scale.at(1)).isEqualTo(0.5, within(1e-12));
    assertThat(scale.at(0)).isZero();
    assertThat(scale.ticks(5)).containsExactly(0.5, 1.0, 2.0);
    assertThat(Scale.log(1, 1e9).ticks(5)).containsExactly(1.0, 100.0, 1e4, 1e6, 1e8);
    // Over a narrow range, steps are rounder than factors.
    assertThat(Scale.log(0.9, 1.1).ticks(5)).hasSize(5).contains(1.0);
  }

  @Test
  void oneValueHasRoomToo() {
    assertThat(Scale.linear(3, 3).at(3)).isEqualTo(0.5);
    assertThat(Scale.log(3, 3).at(3)).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void aFewValuesFarOutDoNotDecideAboutTheScale() {
    List<Double> values = List.of(10.0, 10.1, 10.2, 10.3, 10.4, 500.0);

    Scale scale = StripPlot.scale(List.of(values));

    assertThat(scale.isBelow(500)).isTrue();
    assertThat(scale.at(10.4) - scale.at(10)).isGreaterThan(0.25);
  }

  @Test
  void valuesOfOtherMagnitudesAreOnALogarithmicScale() {
    assertThat(StripPlot.scale(List.of(List.of(1.0, 1.1), List.of(50.0, 60.0))).isLogarithmic())
        .isTrue();
    assertThat(StripPlot.scale(List.of(List.of(1.0, 1.1), List.of(5.0, 6.0))).isLogarithmic())
        .isFalse();
    // Nothing can be told of zero on a logarithmic one.
    assertThat(StripPlot.scale(List.of(List.of(0.0, 100.0))).isLogarithmic()).isFalse();
  }

  @Test
  void quartilesAreInterpolated() {
    assertThat(StripPlot.Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0)))
        .isEqualTo(new StripPlot.Quartiles(1.75, 2.5, 3.25));
  }
}
