package dev.ote.runtime.json;

/** A place in a text; lines and columns count from 1. */
record Position(int line, int column) {}
