/**
 * What the assistant can do for a user.
 *
 * CALL STACK: saving a sensitive preference
 *
 * 1. The assistant calls the tool, which validates the input
 *    → dev.ote.sample.tools.user.UserPreferenceTool.save()
 *
 * 2. A sensitive value is encrypted
 *    → dev/ote/sample/memory/UserMemoryEncryptor.java:encrypt()
 *
 * 3. The user's key is looked up, or made
 *    → dev/ote/sample/memory/KeyRing.java:keyFor()
 *
 * 4. The preference and its history entry are stored in one transaction
 *    → dev/ote/sample/datamanager/DataManager.java:save()
 *
 * Each step logs with TRACE markers for debugging.
 */
@NullMarked
package dev.ote.sample.tools.user;

import org.jspecify.annotations.NullMarked;
