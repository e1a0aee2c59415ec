package dev.ote.sample.memory;

import dev.ote.sample.error.EncryptionException;

/**
 * Encrypts values so that each can be read back only for the user and the type it was written for.
 *
 * LOCATION: dev.ote.sample.memory.Encryptor
 * PURPOSE: The border behind which keys and ciphers stay
 * RELATED:
 *     - Implementation: dev.ote.sample.memory.UserMemoryEncryptor
 */
public interface Encryptor {

  /**
   * Encrypts a value. Encrypting it again gives another text.
   *
   * @param userId the user whom the value belongs to
   * @param type the preference type that the value belongs to
   * @param plaintext the value
   * @return printable text
   * @throws EncryptionException if the value cannot be encrypted
   */
  String encrypt(int userId, String type, String plaintext);

  /**
   * Decrypts what {@link #encrypt} returned for the same user and type.
   *
   * @param userId the user whom the value belongs to
   * @param type the preference type that the value belongs to
   * @param encrypted the text to decrypt
   * @return the value
   * @throws EncryptionException if the text was altered, or belongs to another user or type
   */
  String decrypt(int userId, String type, String encrypted);
}
