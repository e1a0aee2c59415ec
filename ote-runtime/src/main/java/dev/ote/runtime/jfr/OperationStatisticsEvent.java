package dev.ote.runtime.jfr;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.Period;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** What happened to one operation since the event before. */
@Name("dev.ote.OperationStatistics")
@Label("Operation Statistics")
@Description("Calls of an observed operation that ended since the event before")
@Category("OTE")
@StackTrace(false)
@Period("10 s")
@SuppressWarnings("unused") // its fields are read by the Flight Recorder
final class OperationStatisticsEvent extends Event {
  @Label("Operation")
  String operation = "";

  @Label("Tags")
  String tags = "";

  @Label("Calls")
  long calls;

  @Label("Failures")
  long failures;

  @Label("Calls in Flight")
  long inFlight;

  @Label("Average Duration")
  @Timespan(Timespan.NANOSECONDS)
  long average;

  @Label("Median Duration")
  @Timespan(Timespan.NANOSECONDS)
  long p50;

  @Label("95th Percentile of Durations")
  @Timespan(Timespan.NANOSECONDS)
  long p95;

  @Label("99th Percentile of Durations")
  @Timespan(Timespan.NANOSECONDS)
  long p99;

  @Label("Longest Duration")
  @Timespan(Timespan.NANOSECONDS)
  long max;

  @Label("Allocated by Calls")
  @Description("Where ote.resources measures it")
  @DataAmount
  long allocated;
}
