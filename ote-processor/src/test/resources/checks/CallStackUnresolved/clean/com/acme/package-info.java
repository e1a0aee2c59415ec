/**
 * Stores.
 *
 * <p>CALL STACK:
 *
 * <ol>
 *   <li>The message comes in
 *   <li>{@link Store#save(String)}
 *   <li>clean/com/acme/Store.java:save()
 * </ol>
 */
package com.acme;
