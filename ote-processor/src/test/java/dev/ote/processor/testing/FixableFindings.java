package dev.ote.processor.testing;

import java.util.List;
import java.util.regex.Pattern;

/** The findings that a documentation patch mends. */
public final class FixableFindings {
  private static final Pattern FIXABLE =
      Pattern.compile(
          "\\[ote:(?:LocationMissing|LocationMismatch|PurposeMissing|DependenciesMissing"
              + "|DependencyUndocumented|TracePointsMissing|TracePathMissing|TracePathUnresolved"
              + "|TracePathDrift)\\]$");

  private FixableFindings() {}

  public static List<String> in(TestCompilation compilation) {
    return compilation.findings().stream().filter(line -> FIXABLE.matcher(line).find()).toList();
  }
}
