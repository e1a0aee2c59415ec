package dev.ote.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The forms of a result that are text. */
class ResultTextsTest {

  @Test
  void text() {
    assertThat(Results.typical().toText())
        .isEqualTo(
            """
            B, C, D, E against A
            2026-01-02T03:04:05Z, a JVM, 3 repetitions, baseline A

            WRONG
              C, case: returned [2, 1] where A returned [1, 2]
              E, case: did not end within 3 s where A returned

            implementation  test_case  duration  success  result/error                mad  repetitions  batch
            A               case        1.01 µs     true  [1, 2]                  10.0 ns            3      8
            B               case         505 ns     true  [1, 2]                  5.00 ns            3      8
            C               case        11.0 ns     true  [2, 1]                  1.00 ns            3      8
            D               case        1.02 ms    false  IOException: gone       20.0 µs            3      8
            E               case              -    false  did not end within 3 s        -            0      -

            implementation  test_case  verdict       ratio  95 % interval       p  delta
            B               case       faster         0.50    0.49 … 0.51  <0.001  -1.00
            C               case       wrong             -              -       -      -
            D               case       inconclusive      -              -       -      -
            E               case       wrong             -              -       -      -

            To mind
              B, case: garbage was collected in 1 of 3 repetitions
              D, case: inconclusive: nothing to compare with: whatever
            """);
    assertThat(Results.typical()).hasToString(Results.typical().toText());
  }

  @Test
  void markdown() {
    assertThat(Results.typical().toMarkdown())
        .startsWith(
            "# B, C, D, E against A\n\n2026-01-02T03:04:05Z, a JVM, 3 repetitions, baseline A\n")
        .contains(
            """

            ## Wrong

            - C, case: returned &#91;2, 1&#93; where A returned &#91;1, 2&#93;
            - E, case: did not end within 3 s where A returned

            ## Measurements

            | implementation | test_case | duration | success | result/error | mad | repetitions | batch |
            | --- | --- | ---: | ---: | --- | ---: | ---: | ---: |
            | `A` | case | 1.01 µs | true | &#91;1, 2&#93; | 10.0 ns | 3 | 8 |
            """);
  }

  @Test
  void csv() {
    List<String> lines = Results.typical().toCsv().lines().toList();

    assertThat(lines.get(0)).startsWith("implementation,test_case,duration,success,result,error,");
    assertThat(lines.get(1))
        .isEqualTo("A,case,0.00000101,true,\"[1, 2]\",,1010,10,1000,1020,3,8,0,,baseline,,,,,,,");
    assertThat(lines.get(2))
        .isEqualTo(
            "B,case,0.000000505,true,\"[1, 2]\",,505,5,500,510,3,8,1,garbage collected,faster,"
                + "2.0 times as fast,0.5,0.49,0.51,0.0001,0.0002,-1");
    assertThat(lines.get(5))
        .isEqualTo(
            "E,case,,false,,did not end within 3 s,,,,,0,8,0,,wrong,"
                + "did not end within 3 s where A returned,,,,,,");
    assertThat(Results.typical().toCsv()).endsWith("\r\n");
  }

  @Test
  void csvCannotBeAFormula() {
    assertThat(Results.hostile().toCsv().lines().skip(1))
        .allMatch(line -> line.startsWith("\"'=cmd|"));
  }

  @Test
  void json() throws Exception {
    ComparisonResult result = Results.typical();

    Map<?, ?> json = object(Json.parse(result.toJson()));

    assertThat(json.keySet())
        .hasToString(
            "[title, time, environment, baseline, settings, implementations, test_cases,"
                + " measurements, comparisons]");
    assertThat(object(json.get("settings")).get("seed")).isEqualTo("9223372036854775807");
    Map<?, ?> row = object(array(json.get("measurements")).get(1));
    assertThat(row)
        .hasToString(
            "{implementation=B, test_case=case, duration_nanos=505, success=true, result=[1, 2],"
                + " error=null, mad_nanos=5, batch=8, collected=1, flags=[garbage collected],"
                + " notes=[garbage was collected in 1 of 3 repetitions],"
                + " samples_nanos=[500, 505, 510]}");
    assertThat(array(json.get("comparisons")).get(0))
        .hasToString(
            "{implementation=B, test_case=case, verdict=faster, reason=2.0 times as fast, ratio=0.5,"
                + " ratio_low=0.49, ratio_high=0.51, p=0.0001, p_holm=0.0002, cliffs_delta=-1}");
  }

  @Test
  void jsonReadsBackWhateverWasWritten() throws Exception {
    Map<?, ?> json = object(Json.parse(Results.hostile().toJson()));

    assertThat(json.get("title")).isEqualTo(Results.HOSTILE);
  }

  private static Map<?, ?> object(@Nullable Object json) {
    return (Map<?, ?>) Objects.requireNonNull(json);
  }

  private static List<?> array(@Nullable Object json) {
    return (List<?>) Objects.requireNonNull(json);
  }

  @Test
  void noLineCanBeForged() {
    assertThat(Results.hostile().toText()).doesNotContain("\u202e").contains("\\u202e\\n");
    assertThat(Results.hostile().toText().lines().count()).isEqualTo(15);
    assertThat(Results.hostile().toMarkdown()).doesNotContain("\u202e", "<script>");
  }
}
