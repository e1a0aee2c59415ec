package dev.ote.runtime.compare;

import java.util.ArrayList;
import java.util.List;

/** A sentence for each candidate: in how many test cases it is what. */
final class Summary {
  private Summary() {}

  static List<String> of(ComparisonResult result) {
    List<String> sentences = new ArrayList<>();
    for (String name : result.implementations()) {
      if (!name.equals(result.baseline())) {
        sentences.add(name + " is " + verdicts(result, name) + ".");
      }
    }
    return sentences;
  }

  private static String verdicts(ComparisonResult result, String name) {
    List<Verdict> verdicts =
        result.comparisons().stream()
            .filter(each -> each.implementation().equals(name))
            .map(Comparison::verdict)
            .toList();
    List<String> parts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      long count = verdicts.stream().filter(verdict::equals).count();
      if (count > 0) {
        parts.add(verdict + (count == verdicts.size() ? all(count) : " in " + count));
      }
    }
    String last = parts.remove(parts.size() - 1);
    String cases = " of " + verdicts.size() + " test cases";
    return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last + cases;
  }

  private static String all(long count) {
    return switch ((int) count) {
      case 1 -> "";
      case 2 -> " in both test cases";
      default -> " in all " + count + " test cases";
    };
  }
}
