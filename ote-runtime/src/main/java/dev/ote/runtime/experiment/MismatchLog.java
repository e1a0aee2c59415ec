package dev.ote.runtime.experiment;

import dev.ote.runtime.text.SafeText;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs mismatches at WARN, so many at most: a line for the first, and then one an interval, with
 * how many there were in between.
 */
final class MismatchLog {
  private final Logger logger = LoggerFactory.getLogger(Faults.LOGGER);
  private final LongSupplier ticker;
  private final long interval;
  private final boolean values;
  private final AtomicLong next;
  private final AtomicLong unsaid = new AtomicLong();

  MismatchLog(LongSupplier ticker, Duration interval, boolean values) {
    this.ticker = ticker;
    this.interval = interval.toNanos();
    this.values = values;
    this.next = new AtomicLong(ticker.getAsLong());
  }

  void warn(Mismatch<?> mismatch) {
    long now = ticker.getAsLong();
    long due = next.get();
    if (now - due < 0 || !next.compareAndSet(due, now + interval)) {
      unsaid.incrementAndGet();
      return;
    }
    long others = unsaid.getAndSet(0);
    logger
        .atWarn()
        .addKeyValue("experiment", SafeText.escape(mismatch.experiment()))
        .addKeyValue("mismatch", mismatch.kind().toString())
        .log(
            "EXPERIMENT: {} | candidate {} | baseline {}{}",
            SafeText.escape(mismatch.experiment()),
            words(mismatch.candidate()),
            words(mismatch.baseline()),
            others == 0 ? "" : " | " + others + " more mismatches before this one");
  }

  private String words(Observation<?> observation) {
    return values ? observation.wordsWithValues() : observation.words();
  }
}
