package dev.ote.cli.detect;

import java.io.IOException;

/** It is the output's fault, not the input's. */
final class CannotWrite extends IOException {
  private static final long serialVersionUID = 1L;

  CannotWrite(IOException cause) {
    super("cannot be written (" + IoReason.of(cause) + ")", cause);
  }
}
