package shop;

import dev.ote.annotations.Observe;
import dev.ote.runtime.Usage;

/** Returns itself, which tells its usage. */
public final class Links implements Chain {
  private long links;

  @Observe
  @Override
  public Chain link(int times) {
    links += times;
    return this;
  }

  @Override
  public Usage usage() {
    return Usage.ofApiCalls(Math.abs(links));
  }
}
