package dev.ote.runtime.statistics;

/**
 * What {@link MannKendall} found.
 *
 * @param s pairs of values of which the later is greater, less pairs of which it is smaller
 * @param z s in standard deviations, corrected for continuity and ties; positive where values rise
 * @param p the two-sided p-value: how probable such an s, or one farther from 0, is where values
 *     are in random order
 */
public record Trend(long s, double z, double p) {}
