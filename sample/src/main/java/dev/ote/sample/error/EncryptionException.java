package dev.ote.sample.error;

/** A value could not be encrypted, or what is stored is not what was encrypted. */
public final class EncryptionException extends PreferenceException {

  private static final long serialVersionUID = 1L;

  public EncryptionException(String message) {
    super(message, null);
  }

  public EncryptionException(String message, Exception cause) {
    super(message, cause);
  }
}
