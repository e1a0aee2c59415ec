package dev.ote.runtime.compare.engine;

import java.util.List;

/**
 * What was seen of a subject in a fixture.
 *
 * @param subject its name
 * @param fixture the fixture's name
 * @param success whether it returned
 * @param outcome the text of what it returned or threw, or why there is neither
 * @param timedOut whether a call did not end in time
 * @param stillRunning whether something that timed out may still go on
 * @param stable whether its outcomes are the same from call to call
 * @param agreement whether it does what the baseline does; of the baseline itself, whether it does
 *     the same each time
 * @param samples nanoseconds a call, one for each repetition in the order of time
 * @param batch calls in a repetition
 * @param collected repetitions that saw a garbage collection
 * @param steady whether warm-up found the durations steady, or there was none
 * @param resolved whether repetitions are long enough for the clock
 * @param problems what else went wrong, in words
 */
public record Observation(
    String subject,
    String fixture,
    boolean success,
    String outcome,
    boolean timedOut,
    boolean stillRunning,
    boolean stable,
    Agreement agreement,
    List<Double> samples,
    long batch,
    int collected,
    boolean steady,
    boolean resolved,
    List<String> problems) {}
