/**
 * Adapters by which generated wrappers observe publishers: one class a library, each usable where
 * that library is.
 *
 * <p>A publisher does its work when it is subscribed to. So each subscription is one call of the
 * operation: it begins at the subscription and ends at its termination, as a success on completion,
 * as a failure or an expected exception on an error, as cancelled on cancellation; once. Where a
 * source yields at most one value, the value is the completion.
 *
 * <p>Publishers and subscribers see each other as without us: the same signals and demand, in the
 * same order, on the same threads, with the same objects. Only the publisher is another object.
 * What a subscriber throws passes through, and the call counts as cancelled: by rule 2.13 of
 * Reactive Streams that subscription has ended. A publisher that breaks its rules is not mended.
 */
@NullMarked
package dev.ote.reactive;

import org.jspecify.annotations.NullMarked;
