/**
 * What jcstress finds of the recorder when threads run against each other. In the recorder's
 * package, since what the threads must share is not public.
 */
@NullMarked
package dev.ote.runtime.recording;

import org.jspecify.annotations.NullMarked;
