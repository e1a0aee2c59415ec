package dev.ote.sample.error;

import java.sql.SQLException;

/** The database refused or failed. Nothing of the operation was kept. */
public final class StorageException extends PreferenceException {

  private static final long serialVersionUID = 1L;

  public StorageException(String message, SQLException cause) {
    super(message, cause);
  }
}
