package dev.ote.runtime.anomaly;

import java.time.Instant;

/**
 * What was left of the heap after a collection.
 *
 * @param time when the collection ended
 * @param usedBytes the bytes in use then
 * @param maxBytes the most that the heap may grow to
 */
public record HeapUse(Instant time, long usedBytes, long maxBytes) {}
