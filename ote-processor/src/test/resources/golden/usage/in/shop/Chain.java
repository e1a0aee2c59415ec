package shop;

import dev.ote.runtime.Usage;

public interface Chain extends Usage.Reported {
  Chain link(int times);
}
