package bank;

import dev.ote.annotations.Observe;

@Observe
enum Coin {
  HEADS,
  TAILS;

  public Coin flip() {
    return this == HEADS ? TAILS : HEADS;
  }
}
