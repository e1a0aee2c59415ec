package dev.ote.sample.compile;

/**
 * A kind of drift.
 *
 * @param drift the change that must be noticed
 * @param twin one that looks like it and leaves all that is documented true
 */
record Kind(String name, Drift drift, Drift twin) {}
