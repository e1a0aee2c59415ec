package dev.ote.processor.property.source;

import java.util.ArrayList;
import java.util.List;

/**
 * An {@code @Observe}.
 *
 * @param value the name of the operation, or of the type; empty for the default
 * @param expected qualified names of exceptions
 */
public record Settings(
    String value, boolean arguments, boolean result, List<String> expected, boolean tagged) {

  String text() {
    List<String> members = new ArrayList<>();
    if (!value.isEmpty()) {
      members.add("value = \"" + value + "\"");
    }
    if (arguments) {
      members.add("arguments = true");
    }
    if (result) {
      members.add("result = true");
    }
    if (!expected.isEmpty()) {
      members.add(
          expected.stream()
              .map(each -> each + ".class")
              .toList()
              .toString()
              .replace('[', '{')
              .replace(']', '}')
              .replaceFirst("^", "expected = "));
    }
    if (tagged) {
      members.add("tags = \"team=blue\"");
    }
    return "@dev.ote.annotations.Observe"
        + (members.isEmpty() ? "" : "(" + String.join(", ", members) + ")");
  }
}
