package dev.ote.dashboard.web;

import java.util.function.Consumer;

/** Where events come from. */
public interface Feed {
  /**
   * Begins to send events.
   *
   * @param events takes each, and never waits
   * @param since the id of the last event that the page has; empty for none
   * @param watch what the page asked for, as it stands in its address; empty for nothing
   * @return ends it
   */
  Runnable open(Consumer<String> events, String since, String watch);
}
