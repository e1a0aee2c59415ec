package dev.ote.runtime.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** A call that failed. Without a stack trace: the trace path says where, and costs less. */
@Name("dev.ote.FailedCall")
@Label("Failed Call")
@Description("A call of an observed operation that failed")
@Category("OTE")
@StackTrace(false)
@SuppressWarnings("unused") // its fields are read by the Flight Recorder
final class FailedCallEvent extends Event {
  @Label("Operation")
  String operation = "";

  @Label("Tags")
  String tags = "";

  @Label("Duration of the Call")
  @Description("How long it took; where it was not timed, the most that it can have taken")
  @Timespan(Timespan.NANOSECONDS)
  long callDuration;

  @Label("Exception")
  @Description("The class of what it threw")
  String exception = "";

  @Label("Error")
  @Description("Class and message, in a few words")
  @Nullable String error;

  @Label("Trace Path")
  @Description("The observed calls that the failure passed, and where it arose")
  @Nullable String tracePath;

  @Label("Correlation Id")
  @Nullable String correlationId;
}
