package dev.ote.runtime.settings;

import static java.util.Comparator.comparing;

import dev.ote.runtime.text.OperationGlob;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The rules of one source. Where several match an operation, the one that says more of it wins, and
 * of equals the later one.
 *
 * @param source names the source
 * @param rules those that say less come first
 */
record Rules(String source, List<Rule> rules) {

  Rules {
    rules = rules.stream().sorted(comparing(rule -> rule.operations().specificity())).toList();
  }

  /**
   * Reads rules.
   *
   * @param problems is told of each that is none, which is then left out
   */
  static Rules of(Map<String, String> properties, String source, Consumer<String> problems) {
    List<Rule> rules = new ArrayList<>();
    properties.forEach(
        (key, value) -> {
          try {
            rules.add(Rule.of(key, value));
          } catch (IllegalArgumentException wrong) {
            problems.accept(source + ": " + wrong.getMessage());
          }
        });
    return new Rules(source, rules);
  }

  /** No rules. */
  static Rules none(String source) {
    return new Rules(source, List.of());
  }

  Stream<SettingRule> described() {
    return rules.stream()
        .map(
            rule ->
                new SettingRule(
                    source, rule.setting().key(), rule.operations().pattern(), rule.value()));
  }

  /** These rules with another one in the place of that for the same setting and operations. */
  Rules with(Rule rule) {
    List<Rule> more = new ArrayList<>(without(rule.setting(), rule.operations()).rules);
    more.add(rule);
    return new Rules(source, more);
  }

  Rules without(Setting setting, OperationGlob operations) {
    return new Rules(
        source,
        rules.stream()
            .filter(rule -> !(rule.setting() == setting && rule.operations().isSame(operations)))
            .toList());
  }

  OperationSettings apply(OperationSettings settings, String operation) {
    OperationSettings changed = settings;
    for (Rule rule : rules) {
      if (rule.operations().matches(operation)) {
        changed = rule.apply(changed);
      }
    }
    return changed;
  }
}
