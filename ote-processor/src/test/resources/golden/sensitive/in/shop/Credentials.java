package shop;

import dev.ote.annotations.Sensitive;

/** A record that shows all but its password. */
public record Credentials(String user, @Sensitive String password) {}
