package dev.ote.sample.tools.user;

import dev.ote.sample.datamanager.Preference;
import dev.ote.sample.datamanager.PreferenceStore;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A store without a database. */
final class InMemoryStore implements PreferenceStore {

  private final TreeMap<String, Preference> preferences = new TreeMap<>();

  @Override
  public void save(Preference preference) {
    preferences.put(key(preference.userId(), preference.type()), preference);
  }

  @Override
  public Optional<Preference> find(int userId, String type) {
    return Optional.ofNullable(preferences.get(key(userId, type)));
  }

  @Override
  public List<Preference> list(int userId) {
    return preferences.values().stream().filter(each -> each.userId() == userId).toList();
  }

  @Override
  public boolean delete(int userId, String type) {
    return preferences.remove(key(userId, type)) != null;
  }

  boolean isEmpty() {
    return preferences.isEmpty();
  }

  private static String key(int userId, String type) {
    return userId + ":" + type;
  }
}
