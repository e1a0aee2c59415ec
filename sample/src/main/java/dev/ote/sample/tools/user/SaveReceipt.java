package dev.ote.sample.tools.user;

import java.time.Instant;

/**
 * What the user is told after a save.
 *
 * @param type the preference type that was saved
 * @param encrypted whether the value is stored encrypted
 * @param savedAt when
 */
public record SaveReceipt(String type, boolean encrypted, Instant savedAt) {}
