package dev.ote.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Money is exact, and currencies stay apart. */
class CostsTest {
  @Test
  void sumsAreThoseOfDecimals() {
    Costs sum = usd("0.1").plus(usd("0.2"));
    assertThat(sum).isEqualTo(usd("0.3")).hasToString("0.30 USD");
    assertThat(sum.plus(usd("0.00000000000000000001"))).hasToString("0.30000000000000000001 USD");
  }

  @Test
  void equalAmountsAreEqualHoweverWritten() {
    assertThat(usd("1")).isEqualTo(usd("1.0000")).isEqualTo(usd("100e-2")).hasToString("1.00 USD");
    assertThat(usd("2").hashCode()).isEqualTo(usd("2.000").hashCode());
    assertThat(Costs.of(new BigDecimal("1E+3"), "JPY")).hasToString("1000 JPY");
    assertThat(Costs.of(new BigDecimal("1.5"), "BHD")).hasToString("1.500 BHD");
  }

  @Test
  void currenciesStayApart() {
    Costs both = usd("0.0042").plus(Costs.of(BigDecimal.ONE, "EUR")).plus(usd("1"));
    assertThat(both).hasToString("1.00 EUR + 1.0042 USD");
    assertThat(both.amounts()).hasSize(2);
  }

  @Test
  void differencesHaveWhatIsNew() {
    Costs earlier = usd("0.1").plus(Costs.of(BigDecimal.ONE, "EUR"));
    Costs now = earlier.plus(usd("0.2")).plus(Costs.of(BigDecimal.TEN, "CHF"));
    assertThat(now.minus(earlier)).hasToString("10.00 CHF + 0.20 USD");
    assertThat(now.minus(now)).isEqualTo(Costs.NONE);
    assertThat(Costs.NONE.minus(now)).isEqualTo(Costs.NONE);
  }

  @Test
  void aCostPerCallIsRounded() {
    assertThat(usd("0.0042").per(3)).hasToString("0.0014 USD");
    assertThat(usd("1").per(3)).hasToString("0.33333 USD");
    assertThat(usd("1").per(0)).isEqualTo(Costs.NONE);
  }

  @Test
  void aCostOfZeroIsOne() {
    assertThat(usd("0").isNone()).isFalse();
    assertThat(usd("0")).hasToString("0.00 USD");
    assertThat(Costs.NONE.isNone()).isTrue();
    assertThat(Costs.NONE).hasToString("");
  }

  @Test
  void theLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(usd("1234.5")).hasToString("1234.50 USD");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsNoMoneyIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> usd("-0.01"))
        .withMessage("a cost is negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Costs.of(BigDecimal.ONE, "usd"))
        .withMessage("'usd' is no currency: a code of ISO 4217 such as 'USD' is expected");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> usd("1E+999999999"))
        .withMessage("a cost has more than 100 digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> usd("1E-101"))
        .withMessage("a cost has more than 100 digits");
  }

  private static Costs usd(String amount) {
    return Costs.of(new BigDecimal(amount), "USD");
  }
}
