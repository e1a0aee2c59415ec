package dev.ote.sample.tools.user;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.sample.datamanager.Preference;
import dev.ote.sample.error.EncryptionException;
import dev.ote.sample.error.UnknownPreferenceException;
import dev.ote.sample.error.ValidationException;
import dev.ote.sample.memory.KeyRing;
import dev.ote.sample.memory.UserMemoryEncryptor;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserPreferenceToolTest {

  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  private final InMemoryStore store = new InMemoryStore();
  private final UserPreferenceTool tool =
      new UserPreferenceTool(store, new UserMemoryEncryptor(new KeyRing()), Clock.fixed(NOON, UTC));

  @Test
  void savesAnOrdinaryValueInClear() {
    SaveReceipt receipt = tool.save(1, "theme", "dark");

    assertThat(receipt).isEqualTo(new SaveReceipt("theme", false, NOON));
    assertThat(store.find(1, "theme")).contains(new Preference(1, "theme", "dark", false, NOON));
    assertThat(tool.retrieve(1, "theme")).isEqualTo("dark");
  }

  @ParameterizedTest
  @ValueSource(strings = {"email", "phone", "postal_address", "payment_token"})
  void savesASensitiveValueEncrypted(String type) {
    SaveReceipt receipt = tool.save(1, type, "a secret");

    assertThat(receipt.encrypted()).isTrue();
    assertThat(store.find(1, type))
        .hasValueSatisfying(
            stored -> {
              assertThat(stored.encrypted()).isTrue();
              assertThat(stored.value()).doesNotContain("secret");
            });
    assertThat(tool.retrieve(1, type)).isEqualTo("a secret");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void refusesAUserThatCannotExist(int userId) {
    assertThatThrownBy(() -> tool.save(userId, "theme", "dark"))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("TRACE: ")
        .hasMessageEndingWith("-> validation_failed | user_id is required");
    assertThatThrownBy(() -> tool.retrieve(userId, "theme"))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> tool.list(userId)).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> tool.delete(userId, "theme")).isInstanceOf(ValidationException.class);
    assertThat(store.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Theme", "1st", "a b", "a'; DROP TABLE preference; --", "ä"})
  void refusesATypeThatIsNoName(String type) {
    assertThatThrownBy(() -> tool.save(1, type, "dark"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("-> validation_failed | type must match");
  }

  @Test
  void takesATypeOfFortyCharactersAndNoLonger() {
    assertThat(tool.save(1, "t".repeat(40), "x").encrypted()).isFalse();
    assertThatThrownBy(() -> tool.save(1, "t".repeat(41), "x"))
        .isInstanceOf(ValidationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void refusesABlankValue(String value) {
    assertThatThrownBy(() -> tool.save(1, "theme", value))
        .isInstanceOf(ValidationException.class)
        .hasMessageEndingWith("-> validation_failed | value is required");
  }

  @Test
  void saysWhatItDoesNotKnow() {
    assertThatThrownBy(() -> tool.retrieve(1, "theme"))
        .isInstanceOf(UnknownPreferenceException.class)
        .hasMessageEndingWith("-> not_found | user 1 has no theme");
  }

  @Test
  void listsValuesInClear() {
    tool.save(1, "theme", "dark");
    tool.save(1, "email", "me@example.org");
    tool.save(2, "theme", "light");

    assertThat(tool.list(1))
        .containsExactly(
            new Preference(1, "email", "me@example.org", false, NOON),
            new Preference(1, "theme", "dark", false, NOON));
    assertThat(tool.list(3)).isEmpty();
  }

  @Test
  void deletesOnce() {
    tool.save(1, "theme", "dark");

    assertThat(tool.delete(1, "theme")).isTrue();
    assertThat(tool.delete(1, "theme")).isFalse();
  }

  @Test
  void noticesAValueMovedToAnotherUser() {
    tool.save(1, "email", "me@example.org");
    Preference stored = store.find(1, "email").orElseThrow();
    store.save(new Preference(2, "email", stored.value(), true, NOON));

    assertThatThrownBy(() -> tool.retrieve(2, "email")).isInstanceOf(EncryptionException.class);
    assertThatThrownBy(() -> tool.list(2)).isInstanceOf(EncryptionException.class);
    assertThat(tool.retrieve(1, "email")).isEqualTo("me@example.org");
  }
}
