package dev.ote.dashboard;

import dev.ote.dashboard.live.Documents;
import dev.ote.dashboard.live.Section;
import dev.ote.runtime.PerformanceMetrics;
import java.util.List;

/** What the page shows beside the figures. */
final class Sources {
  Sources(PerformanceMetrics metrics) {}

  Documents documents() {
    return operation -> null;
  }

  List<Section> sections() {
    return List.of();
  }

  void start() {}

  void close() {}
}
