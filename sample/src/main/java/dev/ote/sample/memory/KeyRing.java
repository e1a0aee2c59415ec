package dev.ote.sample.memory;

import dev.ote.annotations.NotObserved;
import dev.ote.runtime.Trace;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * Keys held in memory, as long-lived as the in-memory database whose values they open.
 *
 * LOCATION: dev.ote.sample.memory.KeyRing
 * PURPOSE: Make a user's key at its first use and keep it
 * DEPENDENCIES: none
 */
@NotObserved("observed where it is used, through KeySource")
public final class KeyRing implements KeySource {

  private static final int KEY_BITS = 256;

  private final ConcurrentMap<Integer, SecretKey> keys = new ConcurrentHashMap<>();

  @Override
  public SecretKey keyFor(int userId) {
    return keys.computeIfAbsent(userId, unused -> newKey());
  }

  private static SecretKey newKey() {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(KEY_BITS);
      return generator.generateKey();
    } catch (NoSuchAlgorithmException e) {
      // Every Java platform must have AES.
      throw new IllegalStateException(Trace.message("key_missing", "no AES on this platform"), e);
    }
  }
}
