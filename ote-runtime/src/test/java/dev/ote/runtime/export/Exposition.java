package dev.ote.runtime.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what was exported, and accepts nothing that a format does not allow. */
final class Exposition {
  private static final Pattern METRIC_NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Pattern LABEL_NAME = Pattern.compile("(?!__)[a-zA-Z_][a-zA-Z0-9_]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final int MAX_EXEMPLAR = 128;

  private final boolean open;
  private final Map<String, Sample> samples = new LinkedHashMap<>();
  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, String> units = new LinkedHashMap<>();
  private final Set<String> helps = new HashSet<>();
  private String family = "";

  /**
   * A line.
   *
   * @param exemplar what follows {@code #}; empty where nothing does
   */
  record Sample(
      String name, Map<String, String> labels, double value, Map<String, String> exemplar) {}

  private Exposition(boolean open) {
    this.open = open;
  }

  static Exposition parse(byte[] bytes, ExpositionFormat format) {
    String text;
    try {
      text =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException malformed) {
      throw new AssertionError("no UTF-8", malformed);
    }
    Exposition exposition = new Exposition(format == ExpositionFormat.OPEN_METRICS);
    check(text.isEmpty() || text.endsWith("\n"), "no line feed at the end");
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    lines.remove(lines.size() - 1);
    if (exposition.open) {
      check(lines.remove(lines.size() - 1).equals("# EOF"), "no EOF");
    }
    lines.forEach(exposition::line);
    exposition.checkHistograms();
    return exposition;
  }

  Map<String, String> types() {
    return types;
  }

  Map<String, String> units() {
    return units;
  }

  List<Sample> samples() {
    return List.copyOf(samples.values());
  }

  /** The value of a sample whose labels are exactly those, given as name, value, name, value. */
  double value(String name, String... labels) {
    return sample(name, labels).value();
  }

  Sample sample(String name, String... labels) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < labels.length; i += 2) {
      all.put(labels[i], labels[i + 1]);
    }
    return samples.values().stream()
        .filter(sample -> sample.name().equals(name) && sample.labels().equals(all))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name + all + " in " + samples.keySet()));
  }

  private void line(String line) {
    check(line.chars().noneMatch(c -> c < 0x20), "control character", line);
    if (line.startsWith("# ")) {
      String[] words = line.split(" ", 4);
      check(words.length == 4, "incomplete", line);
      metadata(words[1], words[2], words[3], line);
    } else {
      sample(line);
    }
  }

  private void metadata(String kind, String name, String value, String line) {
    check(METRIC_NAME.matcher(name).matches(), "name", line);
    check(samples.values().stream().noneMatch(s -> familyOf(s.name()).equals(name)), "late", line);
    switch (kind) {
      case "HELP" -> check(helps.add(name) && !value.contains("\\"), "help", line);
      case "TYPE" -> check(types.put(name, value) == null, "two types", line);
      case "UNIT" -> {
        check(open && name.endsWith("_" + value), "unit", line);
        check(units.put(name, value) == null, "two units", line);
      }
      default -> throw new AssertionError(line);
    }
    family = name;
  }

  private void sample(String line) {
    int brace = line.indexOf('{');
    String name = line.substring(0, brace);
    check(METRIC_NAME.matcher(name).matches(), "name", line);
    check(familyOf(name).equals(family) && types.containsKey(family), "not in its family", line);
    Map<String, String> labels = new LinkedHashMap<>();
    int end = labels(line, brace, labels);
    check(line.startsWith(" ", end), "no space", line);
    String rest = line.substring(end + 1);
    int hash = rest.indexOf(" # ");
    String number = hash < 0 ? rest : rest.substring(0, hash);
    check(NUMBER.matcher(number).matches(), "number", line);
    Map<String, String> exemplar = new LinkedHashMap<>();
    if (hash >= 0) {
      check(open && (name.endsWith("_total") || name.endsWith("_bucket")), "exemplar", line);
      exemplar(rest.substring(hash + 3), exemplar, line);
    }
    Sample sample = new Sample(name, labels, Double.parseDouble(number), exemplar);
    check(samples.put(name + new java.util.TreeMap<>(labels), sample) == null, "twice", line);
  }

  private static void exemplar(String text, Map<String, String> labels, String line) {
    int end = labels(text, 0, labels);
    String[] numbers = text.substring(end).split(" ", -1);
    check(numbers.length == 3 && numbers[0].isEmpty(), "exemplar", line);
    check(NUMBER.matcher(numbers[1]).matches() && NUMBER.matcher(numbers[2]).matches(), line);
    int length = 0;
    for (Map.Entry<String, String> label : labels.entrySet()) {
      length +=
          label.getKey().length() + label.getValue().codePointCount(0, label.getValue().length());
    }
    check(length <= MAX_EXEMPLAR, "long exemplar", line);
  }

  /** Reads labels from their brace on; returns where they end. */
  private static int labels(String line, int brace, Map<String, String> labels) {
    int at = brace + 1;
    while (line.charAt(at) != '}') {
      int equals = line.indexOf("=\"", at);
      String name = line.substring(at, equals);
      check(LABEL_NAME.matcher(name).matches(), "label", line);
      StringBuilder value = new StringBuilder();
      at = equals + 2;
      for (; line.charAt(at) != '"'; at++) {
        char c = line.charAt(at);
        if (c == '\\') {
          at++;
          int escape = "\\\"n".indexOf(line.charAt(at));
          check(escape >= 0, "escape", line);
          c = "\\\"\n".charAt(escape);
        }
        value.append(c);
      }
      check(!value.isEmpty(), "empty label", line);
      check(labels.put(name, value.toString()) == null, "label twice", line);
      at++;
      if (line.charAt(at) == ',') {
        at++;
        check(line.charAt(at) != '}', "comma", line);
      }
    }
    return at + 1;
  }

  private String familyOf(String sample) {
    for (String suffix : List.of("_bucket", "_count", "_sum", open ? "_total" : "_bucket")) {
      String name =
          sample.endsWith(suffix) ? sample.substring(0, sample.length() - suffix.length()) : "";
      String type = types.get(name);
      if (type != null && type.equals(suffix.equals("_total") ? "counter" : "histogram")) {
        return name;
      }
    }
    check(!open || !"counter".equals(types.get(sample)), "no _total", sample);
    return sample;
  }

  private void checkHistograms() {
    Map<String, Double> below = new LinkedHashMap<>();
    Map<String, Double> bounds = new LinkedHashMap<>();
    for (Sample sample : samples.values()) {
      if (sample.name().endsWith("_bucket")) {
        Map<String, String> labels = new LinkedHashMap<>(sample.labels());
        String le = labels.remove("le");
        double bound = "+Inf".equals(le) ? Double.POSITIVE_INFINITY : Double.parseDouble(le);
        String key = sample.name().replace("_bucket", "") + labels;
        check(bounds.getOrDefault(key, 0.0) < bound, "bounds", key);
        check(below.getOrDefault(key, 0.0) <= sample.value(), "not cumulative", key);
        bounds.put(key, bound);
        below.put(key, sample.value());
      }
    }
    below.forEach(
        (key, count) -> {
          check(bounds.getOrDefault(key, 0.0).isInfinite(), "no +Inf", key);
          String name = key.substring(0, key.indexOf('{'));
          String labels = key.substring(name.length());
          List<Double> counts = new ArrayList<>();
          boolean sum = false;
          for (Sample sample : samples.values()) {
            if (sample.labels().toString().equals(labels)) {
              if (sample.name().equals(name + "_count")) {
                counts.add(sample.value());
              }
              sum |= sample.name().equals(name + "_sum");
            }
          }
          check(counts.equals(List.of(count)) && sum, "count and sum", key);
        });
  }

  private static void check(boolean right, String... what) {
    if (!right) {
      throw new AssertionError(String.join(": ", what));
    }
  }
}
