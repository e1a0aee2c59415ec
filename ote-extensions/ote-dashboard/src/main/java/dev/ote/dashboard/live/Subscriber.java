package dev.ote.dashboard.live;

/** Who is told of what happens: a page that is open somewhere. */
public interface Subscriber {
  /**
   * Takes an event, or gives the subscription up. Never waits.
   *
   * @param event the event's text, as server-sent events have it
   */
  void offer(String event);
}
