/** A page that shows what the metrics know, live, for those who have nothing else to look at. */
@NullMarked
package dev.ote.dashboard;

import org.jspecify.annotations.NullMarked;
