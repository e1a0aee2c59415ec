package dev.ote.sample.datamanager;

import java.time.Instant;

/**
 * One preference of one user.
 *
 * @param userId the user
 * @param type what is preferred, such as {@code theme}
 * @param value the value; text to be decrypted where {@code encrypted} is true
 * @param encrypted whether the value is encrypted
 * @param updatedAt when it was saved
 */
public record Preference(
    int userId, String type, String value, boolean encrypted, Instant updatedAt) {

  /**
   * Returns this preference with another value in clear.
   *
   * @param plaintext the value
   * @return a preference that is not encrypted
   */
  public Preference opened(String plaintext) {
    return new Preference(userId, type, plaintext, false, updatedAt);
  }

  /** Leaves out the value, which may be personal and must not reach a log. */
  @Override
  public String toString() {
    return "Preference[userId=" + userId + ", type=" + type + ", updatedAt=" + updatedAt + "]";
  }
}
