/**
 * The annotations that say what is observed, and how.
 *
 * <p>All are read by the {@code dev.ote:ote-processor} annotation processor while it compiles. They
 * have {@link java.lang.annotation.RetentionPolicy#CLASS CLASS} retention: a compiler sees them in
 * class files, a running program does not, and nothing in this module is needed at run time.
 */
package dev.ote.annotations;
