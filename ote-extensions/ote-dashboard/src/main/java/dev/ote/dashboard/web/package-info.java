/** The server: who may ask, what files there are, and the streams of events. */
@NullMarked
package dev.ote.dashboard.web;

import org.jspecify.annotations.NullMarked;
