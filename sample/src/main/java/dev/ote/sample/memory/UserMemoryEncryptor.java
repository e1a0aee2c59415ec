package dev.ote.sample.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import dev.ote.runtime.OteLogger;
import dev.ote.runtime.Trace;
import dev.ote.sample.error.EncryptionException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM. The text is Base64 of a fresh 12-byte IV, the ciphertext and a 16-byte tag, which
 * also covers the user and the type: moved to another row, a value no longer opens.
 *
 * LOCATION: sample/src/main/java/dev/ote/sample/memory/UserMemoryEncryptor.java
 * PURPOSE: Keep sensitive preference values unreadable and unalterable in the database
 * DEPENDENCIES:
 *     - dev.ote.sample.memory.KeySource
 *     - dev.ote.runtime.OteLogger
 * TRACE POINTS:
 *     - Encryption: UserMemoryEncryptor.encrypt()
 *     - Decryption: UserMemoryEncryptor.decrypt()
 *     - Key lookup: KeySource.keyFor()
 * RELATED:
 *     - Caller: dev/ote/sample/tools/user/UserPreferenceTool.java
 *     - Errors: dev.ote.sample.error.EncryptionException
 */
public final class UserMemoryEncryptor implements Encryptor {

  private static final OteLogger LOG = OteLogger.of(UserMemoryEncryptor.class);
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int IV_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final KeySource keys;
  private final SecureRandom random = new SecureRandom();

  /**
   * Creates an encryptor.
   *
   * @param keys where each user's key comes from
   */
  public UserMemoryEncryptor(KeySource keys) {
    this.keys = keys;
  }

  /**
   * {@inheritDoc}
   *
   * TRACE PATH:
   *     1. UserMemoryEncryptor.encrypt()
   *     2. → freshIv()
   *     3. → cipher()
   *     4. → KeySource.keyFor()
   *     5. → seal with AES-256-GCM and encode as Base64
   */
  @Override
  @Observe(
      arguments = true,
      slowMillis = 50,
      tags = {"component=crypto", "cipher=aes-256-gcm"})
  public String encrypt(int userId, String type, @Sensitive String plaintext) {
    try {
      // TRACE POINT 1: a fresh IV; GCM is broken by using one twice
      byte[] iv = freshIv();

      // TRACE POINT 2: seal
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, userId, type, iv);
      byte[] sealed = cipher.doFinal(plaintext.getBytes(UTF_8));
      LOG.trace("sealed %s", type);

      byte[] text = ByteBuffer.allocate(iv.length + sealed.length).put(iv).put(sealed).array();
      return Base64.getEncoder().encodeToString(text);
    } catch (GeneralSecurityException e) {
      throw new EncryptionException(Trace.message("encryption_failed", "type " + type), e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * TRACE PATH:
   *     1. UserMemoryEncryptor.decrypt()
   *     2. → decode()
   *     3. → cipher()
   *     4. → KeySource.keyFor()
   *     5. → check the tag and open
   */
  @Override
  @Observe(
      slowMillis = 50,
      tags = {"component=crypto", "cipher=aes-256-gcm"})
  @Sensitive
  public String decrypt(int userId, String type, String encrypted) {
    // TRACE POINT 1: decode
    byte[] text = decode(type, encrypted);

    // TRACE POINT 2: open
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, userId, type, text);
      byte[] plaintext = cipher.doFinal(text, IV_BYTES, text.length - IV_BYTES);
      LOG.trace("opened %s", type);
      return new String(plaintext, UTF_8);
    } catch (AEADBadTagException e) {
      throw new EncryptionException(
          Trace.message("authentication_failed", type + " is not what was stored for this user"),
          e);
    } catch (GeneralSecurityException e) {
      throw new EncryptionException(Trace.message("decryption_failed", "type " + type), e);
    }
  }

  private byte[] freshIv() {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    return iv;
  }

  /** Returns a cipher that authenticates the user and the type; the IV leads {@code text}. */
  private Cipher cipher(int mode, int userId, String type, byte[] text)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    GCMParameterSpec parameters = new GCMParameterSpec(TAG_BYTES * Byte.SIZE, text, 0, IV_BYTES);
    cipher.init(mode, keys.keyFor(userId), parameters);
    // Unambiguous: the user id has no colon.
    cipher.updateAAD((userId + ":" + type).getBytes(UTF_8));
    return cipher;
  }

  private static byte[] decode(String type, String encrypted) {
    byte[] text;
    try {
      text = Base64.getDecoder().decode(encrypted);
    } catch (IllegalArgumentException e) {
      throw new EncryptionException(Trace.message("malformed", type + " is not Base64"), e);
    }
    if (text.length < IV_BYTES + TAG_BYTES) {
      throw new EncryptionException(Trace.message("malformed", type + " is too short"));
    }
    return text;
  }
}
