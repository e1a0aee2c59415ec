package shop;

import dev.ote.annotations.Sensitive;

/** Marked at its accessor alone. */
record ByHand(String key, String note) {
  @Sensitive
  @Override
  public String key() {
    return key;
  }
}
