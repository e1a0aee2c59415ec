package dev.ote.processor.property;

import dev.ote.processor.property.source.Hierarchy;
import dev.ote.processor.property.source.HierarchyMaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Tries the hierarchies of many seeds. */
final class PropertyRun {
  private static final int BATCH = 40;
  private static final int REPORTED = 5;

  private final Coverage coverage = new Coverage();
  private final Map<Hierarchy, List<Failure>> failures = new LinkedHashMap<>();

  Coverage coverage() {
    return coverage;
  }

  void run(long first, int count, boolean progress) {
    Judge judge = new Judge(coverage);
    for (long from = first; from < first + count; from += BATCH) {
      long to = Math.min(from + BATCH, first + count);
      failures.putAll(
          judge.judge(LongStream.range(from, to).mapToObj(HierarchyMaker::make).toList()));
      if (progress) {
        System.out.printf("property: %d of %d, %d failing%n", to - first, count, failures.size());
      }
    }
  }

  /** Each failing seed with its smallest sources, the first ones of each kind of failure. */
  List<String> report() {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    List<String> report = new ArrayList<>();
    failures.forEach(
        (hierarchy, found) -> {
          Failure first = found.get(0);
          int known = kinds.merge(first.kind(), 1, Integer::sum);
          report.add(
              known == 1 && kinds.size() <= REPORTED
                  ? shrunk(hierarchy, first)
                  : "seed %d: %s".formatted(hierarchy.seed(), first.text()));
        });
    return report;
  }

  private static String shrunk(Hierarchy hierarchy, Failure failure) {
    Hierarchy smallest = new Shrinker().shrink(hierarchy, failure.kind());
    List<Failure> left =
        new Judge(new Coverage()).judge(List.of(smallest)).getOrDefault(smallest, List.of());
    StringBuilder text = new StringBuilder();
    text.append(
        "seed %d, again with -Dproperty.seed=%1$d: %s%n"
            .formatted(hierarchy.seed(), failure.kind()));
    left.forEach(each -> text.append(each.text()).append('\n'));
    text.append(smallest.text());
    Batch.wrapped(List.of(smallest))
        .wrappers(smallest)
        .forEach((path, source) -> text.append("\n// ").append(path).append('\n').append(source));
    return text.toString();
  }
}
