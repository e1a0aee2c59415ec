/**
 * Beans for JMX consoles. Loaded only where they are asked for; needs the module {@code
 * java.management} then.
 */
@NullMarked
package dev.ote.runtime.jmx;

import org.jspecify.annotations.NullMarked;
