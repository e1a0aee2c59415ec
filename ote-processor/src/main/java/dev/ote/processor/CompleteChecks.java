package dev.ote.processor;

import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Severity;
import dev.ote.processor.option.Options;
import java.util.function.Predicate;

/**
 * Which checks are on and miss nothing in this compiler and with these options.
 *
 * @param inJavac whether the compiler is javac
 */
record CompleteChecks(Options options, boolean inJavac, Wrappers wrappers)
    implements Predicate<Check> {

  @Override
  public boolean test(Check check) {
    return options.severity(check) != Severity.OFF
        && inJavac
        && (options.deep() || !Certainty.needsBodies(check))
        && (check != Check.OBSERVE_IMPOSSIBLE || (options.generate() && !wrappers.lackRuntime()));
  }
}
