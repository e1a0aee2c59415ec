/** What it costs to be scraped by Prometheus. */
@NullMarked
package dev.ote.benchmarks.scrape;

import org.jspecify.annotations.NullMarked;
