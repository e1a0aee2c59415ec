package dev.ote.runtime.compare.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;

/** All subjects in one fixture, from set-up to teardown. */
final class Trial implements AutoCloseable {
  private final List<Contender> contenders;
  private final Contender baseline;
  private final Witness witness;

  Trial(List<Contender> contenders, int baseline, Referee referee) {
    this.contenders = contenders;
    this.baseline = contenders.get(baseline);
    this.witness = new Witness(this.baseline, referee);
  }

  List<Contender> contenders() {
    return contenders;
  }

  Witness witness() {
    return witness;
  }

  /** Those that can be called. */
  List<Contender> alive() {
    return contenders.stream().filter(Contender::isAlive).toList();
  }

  /** Makes the inputs, calls each twice, the baseline first, and compares what they do. */
  void verify() {
    contenders.forEach(Contender::setUp);
    verify(baseline);
    for (Contender each : contenders) {
      if (each != baseline) {
        verify(each);
      }
    }
  }

  private void verify(Contender contender) {
    for (int call = 0; call < 2; call++) {
      witness.see(contender, contender.run(1));
    }
  }

  /** Times all that are alive, in an order that is another each time. */
  void measure(Random random, LongSupplier collections) {
    List<Contender> order = new ArrayList<>(alive());
    Collections.shuffle(order, random);
    for (Contender each : order) {
      long before = collections.getAsLong();
      Calls.Run run = each.run(each.batch);
      if (run != null) {
        each.add(run.nanosACall(), collections.getAsLong() != before);
      }
      witness.see(each, run);
    }
  }

  /** Tears down all that was set up, the last first, also where the caller was interrupted. */
  @Override
  public void close() {
    boolean interrupted = Thread.interrupted();
    try {
      for (int i = contenders.size() - 1; i >= 0; i--) {
        contenders.get(i).tearDown();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
