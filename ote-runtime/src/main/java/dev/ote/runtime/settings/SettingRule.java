package dev.ote.runtime.settings;

/**
 * Something that was set.
 *
 * @param source where: the file's name, {@code system property}, or {@code code}
 * @param setting what, such as {@code level}
 * @param operations for which operations: a name, in which {@code *} stands for any characters
 * @param value to what
 */
public record SettingRule(String source, String setting, String operations, String value) {}
