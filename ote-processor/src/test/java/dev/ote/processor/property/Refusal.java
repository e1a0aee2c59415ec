package dev.ote.processor.property;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that cannot be observed.
 *
 * @param file the path of the source that says so
 * @param what a simple name of a type, or a method's with {@code ()} or {@code (…)}
 */
record Refusal(String file, String what, String reason) {
  private static final Pattern TEXT =
      Pattern.compile("(?s)(.*?) cannot be observed: (.+) \\[ote:ObserveImpossible]");

  /** Reasons that the documentation knows, without what is particular to one type. */
  private static final List<Pattern> KNOWN =
      List.of(
          Pattern.compile("it has no public instance method to observe"),
          Pattern.compile("its wrapper would be named \\S+, and a type of that name exists"),
          Pattern.compile("its wrapper would be named \\S+, which is the wrapper of \\S+"),
          Pattern.compile("type \\S+ is private"),
          Pattern.compile("type \\S+ is not visible in package \\S+"),
          Pattern.compile("its wrapper would have to implement \\S+, but .*"),
          Pattern.compile("it is static, so its calls never meet an instance's wrapper"),
          Pattern.compile("it is private, so only its own class can call it"),
          Pattern.compile("every object has it, and the wrapper passes it through"),
          Pattern.compile("the garbage collector calls it.*"),
          Pattern.compile("interface \\S+ declares finalize\\(\\), .*"),
          Pattern.compile("in \\S+ it has the same erasure as another \\S+ that it inherits"),
          Pattern.compile("its result in \\S+ is not that in \\S+"),
          Pattern.compile("no class can have a clone\\(\\) that returns \\w+"));

  static Refusal of(String file, String message) {
    Matcher parts = TEXT.matcher(message);
    return parts.matches()
        ? new Refusal(file, parts.group(1), parts.group(2))
        : new Refusal(file, "", message);
  }

  boolean isOfMethod() {
    return what.contains("(");
  }

  boolean isDocumented() {
    return KNOWN.stream().anyMatch(each -> each.matcher(reason).matches());
  }

  /** For a table. */
  String group() {
    return reason.replaceAll(
        "(?<=(type|interface|named|of|in|implement|another) )[\\w.$]+(\\([…]?\\))?", "…");
  }
}
