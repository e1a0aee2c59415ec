package com.acme.vault;

import dev.ote.annotations.Observe;
import java.io.IOException;
import java.util.List;

/**
 * Keeps what its keys open.
 *
 * LOCATION: src/main/java/com/acme/vault/Vault.java
 * PURPOSE: Show that documented code compiles without a warning
 * DEPENDENCIES: none
 * TRACE POINTS:
 *     - Open: Vault.open()
 *     - Check: Vault.verify()
 */
@Observe
public class Vault {

  /** Creates a locked vault. */
  public Vault() {}

  /**
   * Opens the vault.
   *
   * TRACE PATH:
   *     1. Vault.open()
   *     2. → verify()
   *
   * @param key the key; not blank
   * @return what is inside
   * @throws IOException if the key is not the right one
   */
  public List<String> open(String key) throws IOException {
    verify(key);
    return List.of("gold", key);
  }

  private static void verify(String key) throws IOException {
    if (key.isBlank()) {
      throw new IOException("TRACE: Vault.open -> verify | no key");
    }
  }
}
