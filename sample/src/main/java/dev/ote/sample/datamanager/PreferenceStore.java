package dev.ote.sample.datamanager;

import dev.ote.sample.error.StorageException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps preferences as they are given; knows nothing of encryption.
 *
 * LOCATION: dev.ote.sample.datamanager.PreferenceStore
 * PURPOSE: What the tools need of a database
 * RELATED:
 *     - Implementation: dev.ote.sample.datamanager.DataManager
 *     - Data model: dev/ote/sample/datamanager/Preference.java
 */
public interface PreferenceStore {

  /**
   * Saves a preference, replacing one of the same user and type.
   *
   * @param preference what to save
   * @throws StorageException if it was not saved
   */
  void save(Preference preference);

  /**
   * Finds a preference.
   *
   * @param userId the user
   * @param type the preference type
   * @return the preference, or empty if the user has none of that type
   * @throws StorageException if the database fails
   */
  Optional<Preference> find(int userId, String type);

  /**
   * Lists a user's preferences.
   *
   * @param userId the user
   * @return the preferences, sorted by type
   * @throws StorageException if the database fails
   */
  List<Preference> list(int userId);

  /**
   * Deletes a preference.
   *
   * @param userId the user
   * @param type the preference type
   * @return whether there was one
   * @throws StorageException if it was not deleted
   */
  boolean delete(int userId, String type);
}
