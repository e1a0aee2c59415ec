package dev.ote.dashboard;

import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.compare.ComparisonFramework;
import dev.ote.runtime.compare.ComparisonResult;
import dev.ote.runtime.compare.Implementation;
import dev.ote.runtime.compare.TestCase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A dashboard of made-up operations, to look at while one works on the page: {@code Demo PORT
 * OPERATIONS}.
 */
final class Demo {
  private static final List<String> TYPES =
      List.of("Checkout", "Ledger", "Gateway", "Inventory", "Mailer", "Search", "Session", "Price");
  private static final List<String> VERBS =
      List.of("find", "save", "list", "delete", "verify", "open", "close", "book", "refund");

  private Demo() {}

  public static void main(String[] args) throws InterruptedException {
    int operations = Integer.parseInt(args[1]);
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    OteDashboard dashboard =
        OteDashboard.builder().metrics(metrics).port(Integer.parseInt(args[0])).start();
    System.out.println(dashboard.uri());
    System.out.println(compared());
    Random random = new Random(7);
    List<Operation> all = new ArrayList<>();
    for (int i = 0; i < operations; i++) {
      all.add(operation(metrics, i));
    }
    while (true) {
      for (int i = 0; i < all.size(); i++) {
        if (random.nextInt(1 + i) < 3) {
          call(metrics, all.get(i).name(), i, random);
        }
      }
      Thread.sleep(20);
    }
  }

  private static ComparisonResult compared() {
    List<Implementation<Integer, Integer>> implementations =
        List.of(
            Implementation.of("stream", (Integer most) -> IntStream.range(0, most).sum()),
            Implementation.of("formula", (Integer most) -> most * (most - 1) / 2),
            Implementation.of("wrong", (Integer most) -> most * most / 2));
    return ComparisonFramework.compare(
        implementations, List.of(TestCase.of("ten", 10), TestCase.of("ten thousand", 10_000)));
  }

  private static Operation operation(PerformanceMetrics metrics, int i) {
    String verb = VERBS.get(i / TYPES.size() % VERBS.size());
    String suffix = i < TYPES.size() * VERBS.size() ? "" : Integer.toString(i);
    return metrics.operation(TYPES.get(i % TYPES.size()) + suffix + "." + verb);
  }

  private static void call(PerformanceMetrics metrics, String name, int i, Random random) {
    double typical = 2e5 * Math.pow(10, (i * 7 % 10) / 4.0);
    double nanos = typical * Math.exp(random.nextGaussian() * 0.5);
    if (random.nextInt(40) == 0) {
      nanos *= 8;
    }
    Operation operation = metrics.operation(name);
    if (i % 5 == 2 && random.nextInt(i == 7 ? 5 : 30) == 0) {
      try {
        throw new IllegalStateException("the disk of shard " + random.nextInt(9) + " is full");
      } catch (IllegalStateException e) {
        operation.failure(operation.start(), e);
        return;
      }
    }
    metrics.record(name, Duration.ofNanos((long) nanos), true);
  }
}
