/**
 * Stores.
 *
 * <p>Call Stack for saving:
 *
 * <pre>
 * 1. The router takes the message
 *    → com/acme/Router.java:handle()
 *
 * 2. It is stored
 *    → bad/com/acme/Store.java:sav()
 *    → com/acme/Store.java:save()
 * </pre>
 */
package com.acme;
