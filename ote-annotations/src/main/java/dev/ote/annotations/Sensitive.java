package dev.ote.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a value that must never be logged.
 *
 * <p>A sensitive parameter prints as {@code ***} where {@link Observe#arguments()} is on; so does
 * the result of a sensitive method where {@link Observe#result()} is on. The value's {@code
 * toString} is not called.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
public @interface Sensitive {}
