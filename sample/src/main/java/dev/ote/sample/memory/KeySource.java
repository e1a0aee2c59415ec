package dev.ote.sample.memory;

import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import javax.crypto.SecretKey;

/**
 * Where the encryption keys come from.
 *
 * LOCATION: sample/src/main/java/dev/ote/sample/memory/KeySource.java
 * PURPOSE: Hand out one AES-256 key per user
 * DEPENDENCIES: none
 * TRACE POINTS:
 *     - Lookup: KeySource.keyFor()
 * RELATED:
 *     - Implementation: dev.ote.sample.memory.KeyRing
 */
public interface KeySource {

  /**
   * Finds the user's key, or makes it.
   *
   * @param userId the user
   * @return the same key for the same user, every time
   */
  @Observe(result = true, slowMillis = 50)
  @Sensitive
  SecretKey keyFor(int userId);
}
