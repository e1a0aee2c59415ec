package shop;

import dev.ote.annotations.Sensitive;

/** A class with a secret. */
class Session {
  @Sensitive private String token = "";

  String token() {
    return token;
  }
}
