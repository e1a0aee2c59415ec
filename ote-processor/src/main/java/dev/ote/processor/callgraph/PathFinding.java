package dev.ote.processor.callgraph;

import dev.ote.processor.diagnostic.Check;

/**
 * What is wrong with a documented path.
 *
 * @param offset where in the comment
 */
record PathFinding(Check check, int offset, String text) {}
