package dev.ote.processor.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsParserTest {

  @Test
  void withoutOptionsEveryDefaultHolds() {
    Options options = OptionsParser.parse(Map.of());

    assertThat(options.problems()).isEmpty();
    assertThat(options.generate()).isTrue();
    assertThat(options.deep()).isTrue();
    assertThat(options.maxWarnings()).isEqualTo(50);
    assertThat(options.packages().isEmpty()).isTrue();
    for (Check check : Check.values()) {
      assertThat(options.severity(check)).isEqualTo(check.defaultSeverity());
    }
  }

  @Test
  void oneCheckBeatsTheGeneralSeverityAndErrorsMustBeNamed() {
    Options options =
        OptionsParser.parse(
            Map.of("ote.severity", "note", "ote.severity.LocationMissing", "error"));

    assertThat(options.severity(Check.LOCATION_MISSING)).isEqualTo(Severity.ERROR);
    assertThat(options.severity(Check.PURPOSE_MISSING)).isEqualTo(Severity.NOTE);
    assertThat(options.severity(Check.OBSERVE_IMPOSSIBLE)).isEqualTo(Severity.ERROR);
    assertThat(
            OptionsParser.parse(Map.of("ote.severity.ObserveImpossible", "off"))
                .severity(Check.OBSERVE_IMPOSSIBLE))
        .isEqualTo(Severity.OFF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ote.deep         | yes      | option 'ote.deep' has the value 'yes'; expected true or false
          ote.generate     | FALSE    | option 'ote.generate' has the value 'FALSE'; expected true or false
          ote.maxWarnings  | -1       | option 'ote.maxWarnings' has the value '-1'; expected a whole number, 0 or more
          ote.maxWarnings  | 99999999999 | option 'ote.maxWarnings' has the value '99999999999'; expected a whole number, 0 or more
          ote.severity     | WARN     | option 'ote.severity' has the value 'WARN'; expected one of off, note, warning, error
          ote.exclude      | a/b      | option 'ote.exclude': 'a/b' is not a pattern such as com.acme.**
          ote.baseline     | ' '      | option 'ote.baseline' has the value ''; expected a file
          ote.baselineStrict | true   | option 'ote.baselineStrict' means nothing without 'ote.baseline', which is not given
          ote.baselineUpdate | ''     | option 'ote.baselineUpdate' means nothing without 'ote.baseline', which is not given
          ote.packages     | a/b      | option 'ote.packages': 'a/b' is not a pattern such as com.acme.**
          ote.maxwarning   | 3        | unknown option 'ote.maxwarning'; valid options: ote.baseline, ote.baselineStrict, ote.baselineUpdate, ote.deep, ote.dependencies.ignore, ote.exclude, ote.fix, ote.generate, ote.maxWarnings, ote.packages, ote.report, ote.severity, ote.severity.<Check>; did you mean 'ote.maxWarnings'?
          ote.zzz          | 3        | unknown option 'ote.zzz'; valid options: ote.baseline, ote.baselineStrict, ote.baselineUpdate, ote.deep, ote.dependencies.ignore, ote.exclude, ote.fix, ote.generate, ote.maxWarnings, ote.packages, ote.report, ote.severity, ote.severity.<Check>
          """)
  void aWrongOptionIsOneClearProblemAndKeepsItsDefault(String name, String value, String problem) {
    Options options = OptionsParser.parse(Map.of(name, value));

    assertThat(options.problems()).containsExactly(problem);
    assertThat(options)
        .usingRecursiveComparison()
        .ignoringFields("problems")
        .isEqualTo(OptionsParser.parse(Map.of()));
  }

  @Test
  void otherProcessorsOptionsAreNoneOfOurs() {
    assertThat(OptionsParser.parse(Map.of("mapstruct.verbose", "true", "oterator", "1")).problems())
        .isEmpty();
  }

  @Test
  void valuesMayHaveSpacesAroundThemAndAFlagMayHaveNoValue() {
    Options options =
        OptionsParser.parse(
            Map.of("ote.maxWarnings", " 7 ", "ote.deep", "", "ote.generate", " false"));

    assertThat(options.maxWarnings()).isEqualTo(7);
    assertThat(options.deep()).isTrue();
    assertThat(options.generate()).isFalse();
  }
}
