package dev.ote.processor.model;

import dev.ote.processor.diagnostic.Finding;
import java.util.List;
import java.util.Optional;

/** What came of reading a type for its wrapper. */
public sealed interface Reading {

  /**
   * Something that the wrapper would have to name does not resolve yet: another processor may
   * generate it. Where nobody does, the compiler itself reports it.
   */
  record Deferred() implements Reading {}

  /**
   * The type was read.
   *
   * @param type what to generate; empty when no wrapper is possible
   * @param refusals what cannot be observed, each with its reason
   */
  record Done(Optional<ObservedType> type, List<Finding> refusals) implements Reading {}
}
