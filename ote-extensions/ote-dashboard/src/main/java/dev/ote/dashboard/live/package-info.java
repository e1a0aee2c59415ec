/** What the page shows, sampled from the metrics, as the events that bring it there. */
@NullMarked
package dev.ote.dashboard.live;

import org.jspecify.annotations.NullMarked;
