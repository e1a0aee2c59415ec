/** The second pass: what methods really call, and the checks that need to know. javac only. */
@NullMarked
package dev.ote.processor.callgraph;

import org.jspecify.annotations.NullMarked;
