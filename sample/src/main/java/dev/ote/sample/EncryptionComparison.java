package dev.ote.sample;

import dev.ote.runtime.compare.ComparisonFramework;
import dev.ote.runtime.compare.ComparisonListener;
import dev.ote.runtime.compare.ComparisonResult;
import dev.ote.runtime.compare.Implementation;
import dev.ote.runtime.compare.TestCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Would another cipher encrypt preferences in less time than the one in use?
 *
 * LOCATION: sample/src/main/java/dev/ote/sample/EncryptionComparison.java
 * PURPOSE: Compare AES-256-GCM with ChaCha20-Poly1305 over sizes of values
 * DEPENDENCIES:
 *     - dev.ote.runtime.compare.ComparisonFramework
 * RELATED:
 *     - Cipher in use: dev.ote.sample.memory.UserMemoryEncryptor
 */
final class EncryptionComparison {

  private static final int KEY_BYTES = 32;
  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;

  private static final Suite AES =
      new Suite("AES/GCM/NoPadding", "AES", iv -> new GCMParameterSpec(TAG_BITS, iv));
  private static final Suite CHACHA =
      new Suite("ChaCha20-Poly1305", "ChaCha20", IvParameterSpec::new);

  private final SecureRandom random = new SecureRandom();
  private final byte[] key = random(KEY_BYTES);

  /** A cipher that also authenticates, by its names in the JCA. */
  private record Suite(
      String transformation,
      String algorithm,
      Function<byte[], AlgorithmParameterSpec> parameters) {

    Cipher cipher(int mode, byte[] key, byte[] iv) throws GeneralSecurityException {
      SecretKey secret = new SecretKeySpec(key, algorithm);
      Cipher cipher = Cipher.getInstance(transformation);
      cipher.init(mode, secret, parameters.apply(iv));
      return cipher;
    }
  }

  /** What was encrypted, and all but the key that it takes to read it. */
  private static final class Sealed {
    private final Suite suite;
    private final byte[] iv;
    private final byte[] text;

    Sealed(Suite suite, byte[] iv, byte[] text) {
      this.suite = suite;
      this.iv = iv;
      this.text = text;
    }

    byte[] open(byte[] key) {
      try {
        return suite.cipher(Cipher.DECRYPT_MODE, key, iv).doFinal(text);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String toString() {
      return text.length + " bytes";
    }
  }

  /**
   * Compares on values of 64 bytes, 1 KiB and 16 KiB: few repetitions, since the tour is short. Each
   * value is sealed under a fresh IV, so results never are equal; they must open to the same value.
   */
  ComparisonResult run(ComparisonListener progress) {
    return ComparisonFramework.builder()
        .title("Encrypting a value: ChaCha20-Poly1305 against AES-256-GCM")
        .repetitions(15)
        .warmUp(Duration.ofMillis(400))
        .progress(progress)
        .equivalence((Sealed a, Sealed b) -> Arrays.equals(a.open(key), b.open(key)))
        .compare(
            List.of(
                Implementation.of("AES-256-GCM", (byte[] value) -> seal(AES, value)),
                Implementation.of("ChaCha20-Poly1305", value -> seal(CHACHA, value))),
            List.of(value("64 B", 64), value("1 KiB", 1 << 10), value("16 KiB", 16 << 10)));
  }

  /** Writes the result as a page beside the classes of this application. */
  static Path write(ComparisonResult result) {
    try {
      Path classes =
          Path.of(
              EncryptionComparison.class
                  .getProtectionDomain()
                  .getCodeSource()
                  .getLocation()
                  .toURI());
      return Files.writeString(
          classes.resolveSibling("encryption-comparison.html"), result.toHtml());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private Sealed seal(Suite suite, byte[] value) throws GeneralSecurityException {
    byte[] iv = random(IV_BYTES);
    return new Sealed(suite, iv, suite.cipher(Cipher.ENCRYPT_MODE, key, iv).doFinal(value));
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static TestCase<byte[]> value(String name, int length) {
    byte[] value = new byte[length];
    new Random(length).nextBytes(value);
    return TestCase.of(name, value);
  }
}
