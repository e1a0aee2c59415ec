package dev.ote.benchmarks.runtime.contestant;

import com.codahale.metrics.MetricRegistry;
import com.codahale.metrics.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Recorder;

/** Libraries that keep durations themselves, or as good as. */
final class Reservoirs {
  private static final long HOUR = TimeUnit.HOURS.toNanos(1);

  private Reservoirs() {}

  static Contestant dropwizard() {
    Service service = new Service();
    Timer timer = new MetricRegistry().timer("service.call");
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        long start = System.nanoTime();
        sum += service.call(i);
        timer.update(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      }
      return sum;
    };
  }

  /** From 1 ns to 1 h at two digits, with the total beside: what our recorder keeps. */
  static Contestant hdrHistogram() {
    Service service = new Service();
    Recorder recorder = new Recorder(HOUR, 2);
    LongAdder total = new LongAdder();
    return calls -> {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        long start = System.nanoTime();
        sum += service.call(i);
        long nanos = System.nanoTime() - start;
        recorder.recordValue(nanos);
        total.add(nanos);
      }
      return sum;
    };
  }
}
