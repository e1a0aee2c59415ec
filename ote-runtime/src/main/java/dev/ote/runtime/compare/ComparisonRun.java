package dev.ote.runtime.compare;

import dev.ote.runtime.compare.engine.Engine;
import dev.ote.runtime.compare.engine.EngineSettings;
import dev.ote.runtime.compare.engine.Fixture;
import dev.ote.runtime.compare.engine.Observation;
import dev.ote.runtime.compare.engine.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One comparison: from what the caller gave, through the engine, to the result. */
final class ComparisonRun {
  private final ComparisonBuilder<?> builder;

  ComparisonRun(ComparisonBuilder<?> builder) {
    this.builder = builder;
  }

  <I extends @Nullable Object> ComparisonResult of(
      List<? extends Implementation<I, ? extends @Nullable Object>> implementations,
      List<TestCase<I>> testCases) {
    ComparisonSettings settings = builder.settings();
    List<String> names =
        Names.distinct(
            implementations.stream().map(Implementation::name).toList(), "implementation");
    List<String> cases =
        Names.distinct(testCases.stream().map(TestCase::name).toList(), "test case");
    int baseline = builder.baseline == null ? 0 : names.indexOf(builder.baseline);
    if (baseline < 0) {
      throw new IllegalArgumentException(
          "the baseline '" + builder.baseline + "' is none of the implementations " + names);
    }
    Instant time = builder.clock.instant();
    ProgressFeed listener = new ProgressFeed(builder.listener, cases.size(), settings);
    List<Observation> seen =
        new Engine(engineSettings(settings), listener)
            .run(
                implementations.stream().map(ComparisonRun::subject).toList(),
                testCases.stream().map(ComparisonRun::fixture).toList(),
                baseline);
    ComparisonResult result =
        new ComparisonResult(
            builder.title(names, baseline),
            time,
            Environment.text(),
            names.get(baseline),
            settings,
            names,
            cases,
            seen.stream().map(Measurements::of).toList(),
            new Judge(settings).judge(pairs(seen, names.size(), baseline)));
    Recent.add(result);
    listener.finished(cases.get(cases.size() - 1));
    return result;
  }

  private EngineSettings engineSettings(ComparisonSettings settings) {
    return new EngineSettings(
        settings.repetitions(),
        settings.warmUp().toNanos(),
        settings.batchTime().toNanos(),
        settings.timeout(),
        settings.seed(),
        builder.ticker,
        builder.patience,
        builder.collections,
        builder.equivalence);
  }

  @SuppressWarnings("NullAway") // on JDK 17 it takes type arguments for non-null
  private static <I extends @Nullable Object> Subject subject(
      Implementation<I, ? extends @Nullable Object> implementation) {
    @SuppressWarnings("unchecked") // fixtures of the same comparison make nothing else
    Implementation.Body<@Nullable Object, ?> body =
        (Implementation.Body<@Nullable Object, ?>) implementation.body();
    return new Subject(implementation.name(), input -> body.run(input));
  }

  @SuppressWarnings("NullAway") // on JDK 17 it takes type arguments for non-null
  private static <I extends @Nullable Object> Fixture fixture(TestCase<I> testCase) {
    @SuppressWarnings("unchecked") // its own set-up makes nothing else
    TestCase.Teardown<@Nullable Object> teardown =
        (TestCase.Teardown<@Nullable Object>) testCase.teardown();
    return new Fixture(
        testCase.name(),
        () -> testCase.setup().make(),
        input -> teardown.dispose(input),
        testCase.isEachCall());
  }

  private static List<Judge.Pair> pairs(List<Observation> seen, int subjects, int baseline) {
    List<Judge.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      if (i % subjects != baseline) {
        Measurement reference = Measurements.of(seen.get(i - i % subjects + baseline));
        Observation candidate = seen.get(i);
        pairs.add(new Judge.Pair(reference, Measurements.of(candidate), candidate.agreement()));
      }
    }
    return pairs;
  }
}
