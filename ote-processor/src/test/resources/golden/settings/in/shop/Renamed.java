package shop;

import dev.ote.annotations.Observe;

@Observe(value = "Ledger", arguments = true, result = true)
interface Renamed {
  void post();

  long total(long from, long to);
}
