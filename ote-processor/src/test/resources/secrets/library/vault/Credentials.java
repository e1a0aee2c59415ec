package vault;

import dev.ote.annotations.Sensitive;

public record Credentials(String user, @Sensitive String password) {
  @Override
  public String user() {
    if (user.isEmpty()) {
      throw new IllegalStateException("s3cret");
    }
    return user;
  }
}
