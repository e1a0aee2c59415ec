package dev.ote.processor.report;

import java.io.IOException;

/** A file of the index that cannot be read; the message says where and why. */
final class MalformedIndexException extends IOException {
  private static final long serialVersionUID = 1;

  MalformedIndexException(String message) {
    super(message);
  }
}
