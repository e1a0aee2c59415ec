/** What calls take of the machine: CPU time and allocated bytes of their threads. */
@NullMarked
package dev.ote.runtime.resource;

import org.jspecify.annotations.NullMarked;
