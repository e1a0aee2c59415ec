package dev.ote.benchmarks.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was measured: of each row and number of threads, a pair a fork. */
final class Results {
  private record Key(String contestant, int threads) {}

  private final Map<Key, List<Pair>> pairs = new HashMap<>();

  void add(Row row, int threads, Pair pair) {
    pairs.computeIfAbsent(new Key(row.contestant(), threads), key -> new ArrayList<>()).add(pair);
  }

  /** Empty where a row was left out. */
  List<Pair> of(String contestant, int threads) {
    return pairs.getOrDefault(new Key(contestant, threads), List.of());
  }

  /** The median share of the time that so many threads got to run. */
  double share(int threads) {
    return Pair.median(
        pairs.entrySet().stream()
            .filter(entry -> entry.getKey().threads() == threads)
            .flatMap(entry -> entry.getValue().stream())
            .toList(),
        Pair::share);
  }

  /** Median over the forks; not a number where a row was left out. */
  double ratio(String contestant, int threads) {
    return Pair.median(of(contestant, threads), Pair::ratio);
  }

  double net(String contestant, int threads) {
    return Pair.median(of(contestant, threads), Pair::net);
  }

  double bytes(String contestant, int threads) {
    return Pair.median(of(contestant, threads), Pair::bytes);
  }
}
