package dev.ote.runtime.report;

import dev.ote.runtime.json.JsonNode;
import dev.ote.runtime.json.JsonShapeException;
import dev.ote.runtime.snapshot.Costs;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes usage of JSON. */
final class UsageReader {
  /** Of an amount; more than costs may have, and far from what takes long to read. */
  private static final int MAX_LENGTH = 250;

  private UsageReader() {}

  static UsageSnapshot usage(JsonNode holder) throws JsonShapeException {
    return holder.find("api_calls").isEmpty()
        ? UsageSnapshot.NONE
        : new UsageSnapshot(
            holder.get("api_calls").count(Long.MAX_VALUE),
            holder.get("tokens_in").count(Long.MAX_VALUE),
            holder.get("tokens_out").count(Long.MAX_VALUE),
            costs(holder.get("cost")));
  }

  private static Costs costs(JsonNode costs) throws JsonShapeException {
    SortedMap<String, BigDecimal> amounts = new TreeMap<>();
    for (Map.Entry<String, String> each : costs.texts().entrySet()) {
      amounts.put(each.getKey(), amount(costs.get(each.getKey())));
    }
    try {
      return new Costs(amounts);
    } catch (IllegalArgumentException wrong) {
      throw costs.wrong("are no costs: " + wrong.getMessage());
    }
  }

  private static BigDecimal amount(JsonNode amount) throws JsonShapeException {
    String text = amount.text();
    try {
      if (text.length() <= MAX_LENGTH) {
        return new BigDecimal(text);
      }
    } catch (NumberFormatException wrong) {
      // Said below.
    }
    throw amount.wrong("is no amount such as '0.0042'");
  }
}
