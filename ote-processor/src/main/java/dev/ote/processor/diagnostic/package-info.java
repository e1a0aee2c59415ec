/** What is found and how it is said: the catalogue of checks, findings, suppression, printing. */
@NullMarked
package dev.ote.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
