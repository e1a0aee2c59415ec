package dev.ote.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whether implementations do the same. */
class OutcomesTest {
  private final VirtualClock clock = new VirtualClock();

  private <O extends @Nullable Object> Implementation<String, O> of(
      String name, Implementation.Body<String, O> body) {
    return Implementation.of(
        name,
        input -> {
          clock.advance(1_000);
          return body.run(input);
        });
  }

  private ComparisonResult compare(
      Implementation<String, ?> first, Implementation<String, ?> other) {
    return clock
        .comparison()
        .repetitions(9)
        .compare(List.of(first, other), List.of(TestCase.of("x")));
  }

  private Comparison verdict(Implementation<String, ?> first, Implementation<String, ?> other) {
    return compare(first, other).comparisons().get(0);
  }

  @Test
  void arraysAreComparedByTheirElements() {
    assertThat(verdict(of("a", in -> new int[] {1, 2}), of("b", in -> new int[] {1, 2})).verdict())
        .isEqualTo(Verdict.INDISTINGUISHABLE);
    assertThat(verdict(of("a", in -> new int[] {1, 2}), of("b", in -> new int[] {1, 3})).reason())
        .isEqualTo("returned [1, 3] where a returned [1, 2]");
  }

  @Test
  @SuppressWarnings("NullAway") // it takes the type arguments that are inferred for non-null
  void nullIsAResult() {
    assertThat(verdict(of("a", in -> null), of("b", in -> null)).verdict())
        .isEqualTo(Verdict.INDISTINGUISHABLE);
    assertThat(verdict(of("a", in -> null), of("b", in -> 1)).reason())
        .isEqualTo("returned 1 where a returned null");
  }

  @Test
  void exceptionsOfTheSameClassAreTheSame() {
    ComparisonResult result =
        compare(
            of("a", in -> raise(new IOException("at 12:01"))),
            of("b", in -> raise(new IOException("at 12:02"))));

    assertThat(result.comparisons().get(0).verdict()).isEqualTo(Verdict.INDISTINGUISHABLE);
    assertThat(result.measurements().get(0).success()).isFalse();
    assertThat(result.measurements().get(0).error()).isEqualTo("IOException: at 12:01");
    assertThat(result.measurements().get(0).result()).isNull();
    assertThat(result.measurements().get(0).duration()).hasValue(1_000);
  }

  @Test
  void exceptionsOfOtherClassesAreNot() {
    assertThat(
            verdict(
                    of("a", in -> raise(new IOException("gone"))),
                    of("b", in -> raise(new UncheckedIOException(new IOException("gone")))))
                .reason())
        .isEqualTo(
            "threw UncheckedIOException: java.io.IOException: gone where a threw IOException: gone");
  }

  @Test
  void toThrowIsNotToReturn() {
    assertThat(verdict(of("a", in -> 1), of("b", in -> raise(new IOException()))).reason())
        .isEqualTo("threw IOException where a returned 1");
    assertThat(verdict(of("a", in -> raise(new IOException())), of("b", in -> 1)).reason())
        .isEqualTo("returned 1 where a threw IOException");
    assertThat(verdict(of("a", in -> 1), of("b", in -> endless(1))).reason())
        .isEqualTo("threw StackOverflowError where a returned 1");
  }

  @Test
  void anEquivalenceDecidesWhereThereIsOne() {
    ComparisonResult result =
        clock
            .comparison()
            .equivalence((String a, String b) -> a.equalsIgnoreCase(b))
            .compare(
                List.of(of("a", in -> "Yes"), of("b", in -> "YES"), of("c", in -> "no")),
                List.of(TestCase.of("x")));

    assertThat(result.comparisons())
        .extracting(Comparison::verdict)
        .containsExactly(Verdict.INDISTINGUISHABLE, Verdict.WRONG);
  }

  @Test
  void aBaselineThatContradictsItselfIsNothingToCompareWith() {
    AtomicInteger next = new AtomicInteger();
    ComparisonResult result = compare(of("a", in -> next.incrementAndGet()), of("b", in -> 1));

    assertThat(result.comparisons().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.comparisons().get(0).reason())
        .isEqualTo(
            "nothing to compare with: a returned 2 where another call returned 1: give the"
                + " comparison an equivalence by which its results are the same");
    assertThat(result.measurements().get(0).flags()).contains(Flag.UNSTABLE_OUTCOME);
  }

  @Test
  void whatIsNotEqualToItselfIsNothingToCompareWithEither() {
    assertThat(verdict(of("a", in -> new Hostile()), of("b", in -> 1)).reason())
        .startsWith("nothing to compare with: a gave a result whose comparison threw Boom");
  }

  @Test
  void resultsMayBeHostile() {
    ComparisonResult result = compare(of("a", in -> 1), of("b", in -> new Hostile()));

    assertThat(result.comparisons().get(0).verdict()).isEqualTo(Verdict.WRONG);
    assertThat(result.comparisons().get(0).reason())
        .isEqualTo("returned <toString failed: Boom> where a returned 1");
    assertThat(result.measurements().get(1).result()).isEqualTo("<toString failed: Boom>");
  }

  @Test
  void aCandidateThatIsWrongOnlyAtTimesIsFoundOut() {
    AtomicInteger calls = new AtomicInteger();
    ComparisonResult result =
        compare(of("a", in -> 1), of("b", in -> calls.incrementAndGet() == 7 ? 2 : 1));

    assertThat(result.comparisons().get(0).reason()).isEqualTo("returned 2 where a returned 1");
    assertThat(result.measurements().get(1).flags()).contains(Flag.UNSTABLE_OUTCOME);
  }

  @Test
  void soIsOneThatFailsWithinABatch() {
    AtomicInteger calls = new AtomicInteger();
    ComparisonResult result =
        clock
            .comparison()
            .repetitions(9)
            .batchTime(java.time.Duration.ofNanos(100_000))
            .compare(
                List.of(
                    of("a", in -> 1),
                    of(
                        "b",
                        in -> calls.incrementAndGet() % 750 == 0 ? raise(new IOException()) : 1)),
                List.of(TestCase.of("x")));

    assertThat(result.comparisons().get(0).verdict()).isEqualTo(Verdict.WRONG);
    assertThat(result.comparisons().get(0).reason())
        .isEqualTo("threw IOException in 1 of 100 calls");
  }

  @Test
  void mismatchesAreToldBeforeAnythingIsTimed() {
    StringBuilder told = new StringBuilder();
    ComparisonListener listener =
        new ComparisonListener() {
          @Override
          public void progress(Progress progress) {
            told.append(progress.phase()).append(' ');
          }

          @Override
          public void mismatch(String implementation, String testCase, String reason) {
            told.append(implementation).append(" is wrong ");
          }
        };
    ComparisonResult result =
        clock
            .comparison()
            .repetitions(1)
            .progress(listener)
            .compare(
                List.of(of("a", in -> 1), of("b", in -> in.equals("y") ? 2 : 1)),
                List.of(TestCase.of("x"), TestCase.of("y")));

    assertThat(told)
        .hasToString(
            "VERIFYING VERIFYING b is wrong WARMING_UP MEASURING WARMING_UP MEASURING MEASURING ");
    assertThat(result.toText().indexOf("WRONG")).isLessThan(result.toText().indexOf("duration"));
  }

  private static Integer raise(Exception failure) throws Exception {
    throw failure;
  }

  @SuppressWarnings("InfiniteRecursion") // that is what it is for
  private static int endless(int depth) {
    return endless(depth + 1) + 1;
  }

  private static final class Boom extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @SuppressWarnings({"EqualsHashCode", "EqualsUnsafeCast"}) // it is hostile
  private static final class Hostile {
    @Override
    public boolean equals(@Nullable Object other) {
      throw new Boom();
    }

    @Override
    public int hashCode() {
      throw new Boom();
    }

    @Override
    public String toString() {
      throw new Boom();
    }
  }
}
