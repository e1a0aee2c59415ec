package dev.ote.runtime.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** A call that was slow and did not fail. */
@Name("dev.ote.SlowCall")
@Label("Slow Call")
@Description("A call of an observed operation that took as long as its slowMillis, or longer")
@Category("OTE")
@StackTrace(false)
@SuppressWarnings("unused") // its fields are read by the Flight Recorder
final class SlowCallEvent extends Event {
  @Label("Operation")
  String operation = "";

  @Label("Tags")
  String tags = "";

  @Label("Duration of the Call")
  @Timespan(Timespan.NANOSECONDS)
  long callDuration;

  @Label("Outcome")
  String outcome = "";

  @Label("Trace Path")
  @Description("The observed calls that it was made by, and itself")
  @Nullable String tracePath;

  @Label("Correlation Id")
  @Nullable String correlationId;
}
