package dev.ote.runtime.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpositionFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|PROMETHEUS_TEXT",
        "''|PROMETHEUS_TEXT",
        "*/*|PROMETHEUS_TEXT",
        "text/plain|PROMETHEUS_TEXT",
        "text/html, */*;q=0.8|PROMETHEUS_TEXT",
        "application/openmetrics-text|OPEN_METRICS",
        "Application/OpenMetrics-Text; Version=1.0.0|OPEN_METRICS",
        "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;"
            + "q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1|OPEN_METRICS",
        "text/plain;q=0.5, application/openmetrics-text;q=0.2|PROMETHEUS_TEXT",
        "application/openmetrics-text;q=0|PROMETHEUS_TEXT",
        "application/openmetrics-text;q=much|PROMETHEUS_TEXT",
        ";,;q=,=|PROMETHEUS_TEXT"
      })
  void theClientsWishCounts(String accept, ExpositionFormat format) {
    assertThat(ExpositionFormat.accepted(accept)).isEqualTo(format);
  }
}
