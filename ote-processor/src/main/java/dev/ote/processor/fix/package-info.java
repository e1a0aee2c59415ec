/** Documentation patches: comments that say what the code says, as a unified diff. javac only. */
@NullMarked
package dev.ote.processor.fix;

import org.jspecify.annotations.NullMarked;
