package dev.ote.runtime.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names by which rows are told apart. */
final class Names {
  private Names() {}

  static String checked(String name, String whose) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of " + whose + " is blank");
    }
    return name;
  }

  /** Refuses lists in which a row could not be told from another. */
  static List<String> distinct(List<String> names, String whose) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException("there is no " + whose + " to compare");
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("two " + whose + "s have the name '" + name + "'");
      }
    }
    return List.copyOf(names);
  }
}
