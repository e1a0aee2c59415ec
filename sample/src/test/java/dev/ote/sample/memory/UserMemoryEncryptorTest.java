package dev.ote.sample.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.sample.error.EncryptionException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserMemoryEncryptorTest {

  private static final String PLAINTEXT = "me@example.org, Größe 38, 東京";

  private final Encryptor encryptor = new UserMemoryEncryptor(new KeyRing());

  @Test
  void readsBackWhatItWrote() {
    String encrypted = encryptor.encrypt(1, "email", PLAINTEXT);

    assertThat(encrypted).isBase64().doesNotContain("example");
    assertThat(encryptor.decrypt(1, "email", encrypted)).isEqualTo(PLAINTEXT);
  }

  @Test
  void encryptsAnEmptyValue() {
    assertThat(encryptor.decrypt(1, "email", encryptor.encrypt(1, "email", ""))).isEmpty();
  }

  @Test
  void takesAFreshIvForEveryValue() {
    Set<String> ivs = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      byte[] text = Base64.getDecoder().decode(encryptor.encrypt(1, "email", PLAINTEXT));
      ivs.add(Arrays.toString(Arrays.copyOf(text, 12)));
    }
    assertThat(ivs).hasSize(1_000);
  }

  @Test
  void addsTwelveBytesOfIvAndSixteenOfTag() {
    byte[] text = Base64.getDecoder().decode(encryptor.encrypt(1, "email", "12345"));
    assertThat(text).hasSize(12 + 5 + 16);
  }

  @Test
  void noticesEveryAlteredByte() {
    byte[] text = Base64.getDecoder().decode(encryptor.encrypt(1, "email", "x"));
    for (int i = 0; i < text.length; i++) {
      byte[] altered = text.clone();
      altered[i] ^= 1;
      String encoded = Base64.getEncoder().encodeToString(altered);

      assertThatThrownBy(() -> encryptor.decrypt(1, "email", encoded))
          .as("byte %d", i)
          .isInstanceOf(EncryptionException.class)
          .hasCauseInstanceOf(AEADBadTagException.class)
          .hasMessageStartingWith("TRACE: ")
          .hasMessageContaining("-> authentication_failed | email");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "not base64!"})
  void refusesWhatItCannotHaveWritten(String text) {
    assertThatThrownBy(() -> encryptor.decrypt(1, "email", text))
        .isInstanceOf(EncryptionException.class)
        .hasMessageContaining("-> malformed | email");
  }

  @Test
  void opensAValueOnlyForItsType() {
    String encrypted = encryptor.encrypt(1, "email", PLAINTEXT);

    assertThatThrownBy(() -> encryptor.decrypt(1, "phone", encrypted))
        .isInstanceOf(EncryptionException.class)
        .hasCauseInstanceOf(AEADBadTagException.class);
  }

  @Test
  void opensAValueOnlyForItsUserEvenIfTheKeyIsTheSame() {
    SecretKey key = new SecretKeySpec(new byte[32], "AES");
    Encryptor oneKey = new UserMemoryEncryptor(userId -> key);
    String encrypted = oneKey.encrypt(1, "email", PLAINTEXT);

    assertThat(oneKey.decrypt(1, "email", encrypted)).isEqualTo(PLAINTEXT);
    assertThatThrownBy(() -> oneKey.decrypt(2, "email", encrypted))
        .isInstanceOf(EncryptionException.class)
        .hasCauseInstanceOf(AEADBadTagException.class);
  }

  @Test
  void translatesAKeyThatTheCipherRefuses() {
    Encryptor broken = new UserMemoryEncryptor(userId -> new SecretKeySpec(new byte[5], "AES"));

    assertThatThrownBy(() -> broken.encrypt(1, "email", PLAINTEXT))
        .isInstanceOf(EncryptionException.class)
        .hasMessageContaining("-> encryption_failed | type email")
        .hasMessageNotContaining(PLAINTEXT);
  }
}
