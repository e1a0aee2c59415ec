package dev.ote.processor.property;

/**
 * What is wrong with a wrapper.
 *
 * @param kind the same for what is wrong in the same way, so that a shrunk case stays the case
 */
record Failure(String kind, String text) {}
