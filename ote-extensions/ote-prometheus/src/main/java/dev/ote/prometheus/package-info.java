/** An HTTP endpoint for Prometheus, and a collector for who has one already. */
@NullMarked
package dev.ote.prometheus;

import org.jspecify.annotations.NullMarked;
