package dev.ote.runtime.compare;

import dev.ote.runtime.compare.engine.EngineListener;

/** Adds the engine's phases up to one progress, and bears what the listener throws. */
final class ProgressFeed implements EngineListener {
  private final ComparisonListener listener;
  private final int cases;
  private final int repetitions;

  ProgressFeed(ComparisonListener listener, int cases, ComparisonSettings settings) {
    this.listener = listener;
    this.cases = cases;
    this.repetitions = settings.repetitions();
  }

  @Override
  public void step(Phase phase, String fixture, int done, int total) {
    int all = cases + cases * (1 + repetitions);
    switch (phase) {
      case VERIFY -> tell(ComparisonListener.Phase.VERIFYING, fixture, done, all);
      case WARM_UP ->
          tell(ComparisonListener.Phase.WARMING_UP, fixture, cases + done * (1 + repetitions), all);
      case MEASURE ->
          tell(
              ComparisonListener.Phase.MEASURING,
              fixture,
              cases + done + 1 + done / repetitions,
              all);
    }
  }

  void finished(String lastCase) {
    int all = cases + cases * (1 + repetitions);
    tell(ComparisonListener.Phase.MEASURING, lastCase, all, all);
  }

  @Override
  public void mismatch(String subject, String fixture, String reason) {
    try {
      listener.mismatch(subject, fixture, reason);
    } catch (RuntimeException | Error ignored) {
      // As its contract says.
    }
  }

  private void tell(ComparisonListener.Phase phase, String testCase, int done, int total) {
    try {
      listener.progress(new ComparisonListener.Progress(phase, testCase, done, total));
    } catch (RuntimeException | Error ignored) {
      // As its contract says.
    }
  }
}
