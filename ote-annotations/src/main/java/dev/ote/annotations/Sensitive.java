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
 *
 * <p>On a component of a record or a field of a class, it is the types of parameters and results
 * that count, as they are declared:
 *
 * <ul>
 *   <li>a record with sensitive components prints without these: {@code Credentials[user=bob,
 *       password=***]};
 *   <li>a class that has or inherits a sensitive field prints as {@code ***}, since its {@code
 *       toString} may print the field;
 *   <li>an array, a type with type arguments or another record prints as {@code ***} where it holds
 *       one of these: {@code List<Credentials>}, {@code Login(Credentials credentials, Instant
 *       at)}.
 * </ul>
 *
 * <p>Null prints as {@code null}, but for a sensitive parameter or result. What a stage completes
 * with is a result; its declared type is the stage's type argument.
 *
 * <p>What is declared as {@code Object}, an interface, a superclass, a type variable without such a
 * bound or a raw type is printed by its own {@code toString}, whatever it is at run time: only
 * declared types are known when wrappers are generated. Nor are the fields of a class looked into
 * for types that have sensitive fields of their own. Mark such parameters, methods or fields
 * themselves.
 */
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD
})
public @interface Sensitive {}
