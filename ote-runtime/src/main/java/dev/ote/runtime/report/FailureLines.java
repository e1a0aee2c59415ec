package dev.ote.runtime.report;

import static java.util.stream.Collectors.joining;

import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ThrownCount;
import dev.ote.runtime.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a report says of the failures of one operation.
 *
 * @param operation its name
 * @param types which exceptions there were, and how many of each; empty where nobody knows
 * @param last the last failure and the way that it took; empty where nobody knows
 */
record FailureLines(String operation, String types, List<String> last) {

  static List<FailureLines> of(Report report) {
    SeriesNames names = SeriesNames.of(report.operations());
    List<FailureLines> all = new ArrayList<>();
    for (OperationSnapshot operation : report.operations()) {
      FailureSnapshot last = operation.lastFailure();
      FailureLines lines =
          new FailureLines(
              SafeText.escape(names.of(operation)),
              types(operation, Outcome.FAILURE, ", "),
              last == null ? List.of() : last(last));
      if (!lines.types.isEmpty() || !lines.last.isEmpty()) {
        all.add(lines);
      }
    }
    return all;
  }

  /** Such as {@code 2 java.io.IOException, 1 java.lang.IllegalStateException}. */
  static String types(OperationSnapshot operation, Outcome outcome, String separator) {
    return operation.thrown().stream()
        .filter(each -> each.outcome() == outcome)
        .map(FailureLines::count)
        .collect(joining(separator));
  }

  private static String count(ThrownCount thrown) {
    return thrown.count() + " " + SafeText.escape(thrown.type());
  }

  private static List<String> last(FailureSnapshot last) {
    String error = last.time() + " " + last.error().orElse(last.type());
    return Stream.concat(Stream.of("last: " + error), last.tracePath().stream())
        .map(SafeText::escape)
        .toList();
  }
}
