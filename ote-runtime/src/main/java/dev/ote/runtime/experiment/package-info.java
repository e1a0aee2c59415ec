/**
 * A candidate tried in production: {@link dev.ote.runtime.experiment.Experiment} answers every call
 * by the baseline, has the candidate do the same for a share of the calls, and tells whether it
 * does what the baseline does, and how fast.
 */
@NullMarked
package dev.ote.runtime.experiment;

import org.jspecify.annotations.NullMarked;
