/** What the compilation leaves for other tools to read. */
@NullMarked
package dev.ote.processor.report;

import org.jspecify.annotations.NullMarked;
