package dev.ote.processor.testing;

import dev.ote.processor.testing.TestCompilation.Said;
import java.util.List;
import java.util.regex.Pattern;

/** The findings that a documentation patch mends. */
public final class FixableFindings {
  private static final Pattern FIXABLE =
      Pattern.compile(
          "\\[ote:(?:LocationMissing|LocationMismatch|PurposeMissing|DependenciesMissing"
              + "|DependencyUndocumented|DependencyUnresolved|TracePointsMissing|TracePointUnresolved"
              + "|TracePathMissing|TracePathUnresolved|TracePathDrift)\\]$");

  private FixableFindings() {}

  /** As printed. */
  public static List<String> in(TestCompilation compilation) {
    return said(compilation).stream().map(Said::toString).toList();
  }

  public static List<Said> said(TestCompilation compilation) {
    return compilation.said().stream().filter(said -> FIXABLE.matcher(said.text()).find()).toList();
  }
}
