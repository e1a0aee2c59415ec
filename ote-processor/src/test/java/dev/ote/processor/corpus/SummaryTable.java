package dev.ote.processor.corpus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** All libraries in one Markdown table, and why types have no wrapper in another. */
record SummaryTable(List<LibraryResult> results) {

  /** One library as a line of progress. */
  static String row(LibraryResult result) {
    return "| %s | %d | %d | %d | %d | %.1f %% | %d | %d | %d | %d | %.1f s |"
        .formatted(
            result.library(),
            result.types().size(),
            result.wrappers(),
            result.withoutWrapper(),
            result.withOperation().size(),
            result.percent(),
            result.errorsInWrappers().size(),
            result.crashes().size(),
            result.warningsInWrappers().size(),
            result.errorsOfTheLibrary().size(),
            result.millis() / 1000.0);
  }

  String render() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        | Library | Types | Wrappers | Refused | With a public instance method | … wrapped | Errors in wrappers | Crashes | Warnings in wrappers | Errors of its own | Time |
        | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
        """);
    results.forEach(result -> text.append(row(result)).append('\n'));
    long operations = sum(result -> result.withOperation().size());
    text.append(
        "| All | %d | %d | %d | %d | %.1f %% | %d | %d | %d | %d | %.1f s |%n"
            .formatted(
                sum(result -> result.types().size()),
                sum(LibraryResult::wrappers),
                sum(LibraryResult::withoutWrapper),
                operations,
                100.0 * sum(LibraryResult::wrappedWithOperation) / Math.max(1, operations),
                sum(result -> result.errorsInWrappers().size()),
                sum(result -> result.crashes().size()),
                sum(result -> result.warningsInWrappers().size()),
                sum(result -> result.errorsOfTheLibrary().size()),
                sum(LibraryResult::millis) / 1000.0));
    appendCounts(text, "Refused because", LibraryResult::reasons);
    appendCounts(text, "Findings of", LibraryResult::findings);
    return text.toString();
  }

  private void appendCounts(
      StringBuilder text, String title, Function<LibraryResult, Map<String, Long>> counts) {
    Map<String, Long> all = new TreeMap<>();
    results.forEach(
        result -> counts.apply(result).forEach((key, n) -> all.merge(key, n, Long::sum)));
    text.append("%n| %s | Times |%n| --- | ---: |%n".formatted(title));
    all.forEach((key, n) -> text.append("| %s | %d |%n".formatted(key, n)));
  }

  private long sum(ToLongFunction<LibraryResult> figure) {
    return results.stream().mapToLong(figure).sum();
  }
}
