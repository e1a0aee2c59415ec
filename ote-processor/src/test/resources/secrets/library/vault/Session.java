package vault;

import dev.ote.annotations.Sensitive;

public class Session {
  @Sensitive private final String token;

  public Session(String token) {
    this.token = token;
  }

  @Override
  public String toString() {
    return "Session " + token;
  }
}
