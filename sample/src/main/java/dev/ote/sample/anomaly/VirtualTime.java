package dev.ote.sample.anomaly;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time that passes when it is told to: hours of it in a second. */
final class VirtualTime extends Clock {

  private final Instant begin;
  private long nanos;

  VirtualTime(Instant begin) {
    this.begin = begin;
  }

  void pass(long moreNanos) {
    nanos += moreNanos;
  }

  /** Goes on to the next full minute. */
  void passMinute() {
    long minute = Duration.ofMinutes(1).toNanos();
    nanos += minute - nanos % minute;
  }

  long nanos() {
    return nanos;
  }

  @Override
  public Instant instant() {
    return begin.plusNanos(nanos);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
