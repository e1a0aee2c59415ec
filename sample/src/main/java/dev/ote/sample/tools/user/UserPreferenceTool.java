package dev.ote.sample.tools.user;

import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import dev.ote.runtime.OteLogger;
import dev.ote.runtime.Trace;
import dev.ote.sample.datamanager.Preference;
import dev.ote.sample.datamanager.PreferenceStore;
import dev.ote.sample.error.EncryptionException;
import dev.ote.sample.error.StorageException;
import dev.ote.sample.error.UnknownPreferenceException;
import dev.ote.sample.error.ValidationException;
import dev.ote.sample.memory.Encryptor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Manages what users prefer. Values of sensitive types, such as {@code email}, are stored
 * encrypted; a value's length is limited by its column alone.
 *
 * LOCATION: sample/src/main/java/dev/ote/sample/tools/user/UserPreferenceTool.java
 * PURPOSE: Manage user preferences with encryption
 * DEPENDENCIES:
 *     - dev.ote.sample.datamanager.PreferenceStore
 *     - dev.ote.sample.memory.Encryptor
 *     - dev.ote.runtime.OteLogger
 * TRACE POINTS:
 *     - Entry: UserPreferenceTool()
 *     - Save: UserPreferenceTool.save()
 *     - Retrieve: UserPreferenceTool.retrieve()
 *     - List: UserPreferenceTool.list()
 *     - Delete: UserPreferenceTool.delete()
 *     - Encryption: Encryptor.encrypt()
 *     - Decryption: Encryptor.decrypt()
 * RELATED:
 *     - Data model: dev/ote/sample/datamanager/Preference.java
 *     - Storage: dev.ote.sample.datamanager.DataManager
 *     - Encryption: dev/ote/sample/memory/UserMemoryEncryptor.java
 */
public final class UserPreferenceTool {

  private static final OteLogger LOG = OteLogger.of(UserPreferenceTool.class);
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final Set<String> SENSITIVE_TYPES =
      Set.of("email", "phone", "postal_address", "payment_token");

  private final PreferenceStore store;
  private final Encryptor encryptor;
  private final Clock clock;

  /**
   * Creates a tool.
   *
   * @param store where preferences are kept
   * @param encryptor what keeps sensitive values unreadable there
   * @param clock what stamps each save
   */
  public UserPreferenceTool(PreferenceStore store, Encryptor encryptor, Clock clock) {
    LOG.logOperation("preference_tool_init", "sensitiveTypes", SENSITIVE_TYPES.size());
    this.store = store;
    this.encryptor = encryptor;
    this.clock = clock;
  }

  /**
   * Saves a preference, replacing one of the same user and type.
   *
   * TRACE PATH:
   *     1. UserPreferenceTool.save()
   *     2. → validate()
   *     3. → requireValue()
   *     4. → seal()
   *     5. → Encryptor.encrypt()
   *     6. → PreferenceStore.save()
   *
   * @param userId the user; positive
   * @param type the preference type: lower-case letters, digits and underscores, at most 40
   * @param value the value; not blank
   * @return what was saved
   * @throws ValidationException if an argument is not as said above
   * @throws EncryptionException if a sensitive value cannot be encrypted
   * @throws StorageException if nothing was saved, for one because the value is too long
   */
  @Observe(
      value = "save_preference",
      arguments = true,
      slowMillis = 500,
      tags = {"component=tool", "access=write"})
  public SaveReceipt save(int userId, String type, @Sensitive String value) {
    // TRACE POINT 1: validation
    validate(userId, type);
    requireValue(value);

    // TRACE POINT 2: encryption, where the type is sensitive
    Preference preference = seal(userId, type, value);

    // TRACE POINT 3: database save
    store.save(preference);
    LOG.trace("saved to DB");

    return new SaveReceipt(type, preference.encrypted(), preference.updatedAt());
  }

  /**
   * Retrieves the value of a preference.
   *
   * TRACE PATH:
   *     1. UserPreferenceTool.retrieve()
   *     2. → validate()
   *     3. → PreferenceStore.find()
   *     4. → open()
   *     5. → Encryptor.decrypt()
   *
   * @param userId the user; positive
   * @param type the preference type
   * @return the value in clear
   * @throws UnknownPreferenceException if the user has no preference of that type
   * @throws ValidationException if the user or the type cannot exist
   * @throws EncryptionException if the stored value was altered
   * @throws StorageException if the database fails
   */
  @Observe(
      value = "retrieve_preference",
      arguments = true,
      result = true,
      expected = UnknownPreferenceException.class,
      slowMillis = 250,
      tags = {"component=tool", "access=read"})
  @Sensitive
  public String retrieve(int userId, String type) {
    // TRACE POINT 1: validation
    validate(userId, type);

    // TRACE POINT 2: database read
    Optional<Preference> stored = store.find(userId, type);
    if (stored.isEmpty()) {
      throw new UnknownPreferenceException(
          Trace.message("not_found", "user " + userId + " has no " + type));
    }

    // TRACE POINT 3: decryption, where the value is encrypted
    return open(stored.get()).value();
  }

  /**
   * Lists the preferences of a user, with values in clear.
   *
   * TRACE PATH:
   *     1. UserPreferenceTool.list()
   *     2. → requireUser()
   *     3. → PreferenceStore.list()
   *     4. → open()
   *     5. → Encryptor.decrypt()
   *
   * @param userId the user; positive
   * @return the preferences, sorted by type; empty for a user who has none
   * @throws ValidationException if there can be no such user
   * @throws EncryptionException if a stored value was altered
   * @throws StorageException if the database fails
   */
  @Observe(
      value = "list_preferences",
      tags = {"component=tool", "access=read"})
  public List<Preference> list(int userId) {
    requireUser(userId);
    List<Preference> preferences = new ArrayList<>();
    for (Preference stored : store.list(userId)) {
      preferences.add(open(stored));
    }
    return List.copyOf(preferences);
  }

  /**
   * Deletes a preference.
   *
   * TRACE PATH:
   *     1. UserPreferenceTool.delete()
   *     2. → validate()
   *     3. → PreferenceStore.delete()
   *
   * @param userId the user; positive
   * @param type the preference type
   * @return whether there was one
   * @throws ValidationException if the user or the type cannot exist
   * @throws StorageException if it was not deleted
   */
  @Observe(
      value = "delete_preference",
      arguments = true,
      result = true,
      tags = {"component=tool", "access=write"})
  public boolean delete(int userId, String type) {
    validate(userId, type);
    return store.delete(userId, type);
  }

  private static void validate(int userId, String type) {
    requireUser(userId);
    if (!TYPE.matcher(type).matches()) {
      throw new ValidationException(
          Trace.message("validation_failed", "type must match " + TYPE.pattern()));
    }
    LOG.trace("validated");
  }

  private static void requireUser(int userId) {
    if (userId <= 0) {
      throw new ValidationException(Trace.message("validation_failed", "user_id is required"));
    }
  }

  private static void requireValue(String value) {
    if (value.isBlank()) {
      throw new ValidationException(Trace.message("validation_failed", "value is required"));
    }
  }

  private Preference seal(int userId, String type, String value) {
    Instant now = clock.instant();
    if (!SENSITIVE_TYPES.contains(type)) {
      return new Preference(userId, type, value, false, now);
    }
    String encrypted = encryptor.encrypt(userId, type, value);
    LOG.trace("encrypted %s", type);
    return new Preference(userId, type, encrypted, true, now);
  }

  private Preference open(Preference stored) {
    if (!stored.encrypted()) {
      return stored;
    }
    return stored.opened(encryptor.decrypt(stored.userId(), stored.type(), stored.value()));
  }
}
