package dev.ote.runtime.compare;

/** A result as a page. */
final class HtmlComparison {
  private HtmlComparison() {}

  static String of(ComparisonResult result) {
    return result.toText();
  }
}
