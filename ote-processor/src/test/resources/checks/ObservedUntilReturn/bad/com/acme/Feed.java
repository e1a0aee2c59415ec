package com.acme;

import dev.ote.annotations.Observe;
import java.util.concurrent.Flow;

/**
 * A feed.
 *
 * LOCATION: com.acme.Feed
 * PURPOSE: feed
 * DEPENDENCIES: none
 * TRACE POINTS: Feed.open()
 */
@Observe
public interface Feed extends Source<Flow.Publisher<String>> {
  void open();
}
