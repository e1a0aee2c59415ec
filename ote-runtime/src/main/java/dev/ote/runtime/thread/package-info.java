/**
 * Threads of our own, that may outlive the application which happens to start them. Depends on
 * nothing.
 */
@NullMarked
package dev.ote.runtime.thread;

import org.jspecify.annotations.NullMarked;
