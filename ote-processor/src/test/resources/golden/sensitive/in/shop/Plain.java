package shop;

import dev.ote.annotations.Sensitive;

/** Its secret is no part of its values. */
public class Plain implements Comparable<Plain> {
  @Sensitive static final String KEY = "k";

  Plain other = this;

  @Override
  public int compareTo(Plain that) {
    return 0;
  }
}
