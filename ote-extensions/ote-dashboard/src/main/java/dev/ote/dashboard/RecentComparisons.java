package dev.ote.dashboard;

import static java.util.stream.Collectors.joining;

import dev.ote.runtime.compare.ComparisonFramework;
import dev.ote.runtime.compare.ComparisonResult;
import java.util.List;
import java.util.function.Supplier;

/** The last comparisons as JSON, which is only written anew when there is another one. */
final class RecentComparisons implements Supplier<String> {
  private List<ComparisonResult> known = List.of();
  private String json = "[]";

  @Override
  public synchronized String get() {
    List<ComparisonResult> recent = ComparisonFramework.recent();
    if (!areKnown(recent)) {
      known = recent;
      json = recent.stream().map(ComparisonResult::toJson).collect(joining(",", "[", "]"));
    }
    return json;
  }

  /** By identity: they are never changed, and no record is compared. */
  @SuppressWarnings("ReferenceEquality")
  private boolean areKnown(List<ComparisonResult> recent) {
    return recent.size() == known.size() && (recent.isEmpty() || recent.get(0) == known.get(0));
  }
}
