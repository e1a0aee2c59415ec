package dev.ote.runtime.compare.engine;

/**
 * A body with its name.
 *
 * @param name an implementation's
 * @param body what it does
 */
public record Subject(String name, Body body) {}
