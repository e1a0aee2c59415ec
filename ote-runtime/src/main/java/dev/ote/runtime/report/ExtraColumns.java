package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import dev.ote.runtime.text.BytesText;
import dev.ote.runtime.text.DurationText;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** The columns of a table that are there only if any row has something in them. */
record ExtraColumns(boolean resources, boolean usage) {
  private static final String NOTHING = "-";

  static ExtraColumns of(Report report) {
    List<OperationSnapshot> operations = report.operations();
    return new ExtraColumns(
        operations.stream().anyMatch(each -> !each.resources().isNone()),
        !report.unattributed().isNone()
            || operations.stream().anyMatch(each -> !each.usage().isNone()));
  }

  Stream<String> header() {
    return cells(
        Stream.of("cpu_time", "allocated"),
        Stream.of("api_calls", "tokens_in", "tokens_out", "cost", "cost_per_call"));
  }

  Stream<String> of(OperationSnapshot operation) {
    return of(operation.resources(), operation.usage(), operation.count());
  }

  /** The cells of usage that belongs to no operation. */
  Stream<String> of(UsageSnapshot unattributed) {
    return of(ResourceSnapshot.NONE, unattributed, 0);
  }

  private Stream<String> of(ResourceSnapshot resources, UsageSnapshot usage, long calls) {
    return cells(
        Stream.of(
            text(resources.averageCpuNanos(), DurationText::adaptive),
            text(resources.averageAllocatedBytes(), BytesText::adaptive)),
        Stream.of(
            number(usage, usage.apiCalls()),
            number(usage, usage.inputTokens()),
            number(usage, usage.outputTokens()),
            text(usage.costs()),
            text(usage.costs().per(calls))));
  }

  private Stream<String> cells(Stream<String> ofResources, Stream<String> ofUsage) {
    return Stream.concat(
        resources ? ofResources : Stream.empty(), usage ? ofUsage : Stream.empty());
  }

  private static String number(UsageSnapshot usage, long number) {
    return usage.isNone() ? NOTHING : Long.toString(number);
  }

  private static String text(OptionalLong value, LongFunction<String> unit) {
    return value.isPresent() ? unit.apply(value.getAsLong()) : NOTHING;
  }

  private static String text(Costs costs) {
    return costs.isNone() ? NOTHING : costs.toString();
  }
}
