package dev.ote.dashboard.live;

import java.util.function.Supplier;

/**
 * What the page shows besides operations, such as anomalies.
 *
 * @param event the event that brings it
 * @param json gives all of it as JSON; asked once a sample, and sent where the text is another
 */
public record Section(String event, Supplier<String> json) {}
