package dev.ote.processor.option;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A comma-separated list of name patterns: {@code *} stands for one name, {@code **} for any number
 * of them. {@code com.acme} and {@code com.acme.*} mean the types of that package, {@code
 * com.acme.**} those of its sub-packages too, {@code com.acme.Store} a type.
 */
public record Globs(List<Pattern> patterns) {
  public static final Globs NONE = new Globs(List.of());
  private static final String ONE_NAME = "[^.]*";

  public Globs {
    patterns = List.copyOf(patterns);
  }

  /**
   * Parses the list.
   *
   * @throws IllegalArgumentException when an entry is not a pattern of Java names
   */
  public static Globs parse(String text) {
    return new Globs(
        Stream.of(text.split(",", -1))
            .map(String::strip)
            .filter(entry -> !entry.isEmpty())
            .map(Globs::toPattern)
            .toList());
  }

  /** These patterns and others. */
  public Globs and(Globs others) {
    return new Globs(Stream.concat(patterns.stream(), others.patterns.stream()).toList());
  }

  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether a dotted name matches one of the patterns. */
  public boolean matches(String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  /**
   * Whether a top-level type is meant, by its own name or by its package's.
   *
   * @param packageName the package's qualified name, empty for the unnamed one
   * @param typeName the type's qualified name
   */
  public boolean matchType(String packageName, String typeName) {
    return matches(typeName)
        || patterns.stream()
            // com.acme.* names the types of com.acme, not the packages below it.
            .filter(pattern -> !pattern.pattern().endsWith(ONE_NAME))
            .anyMatch(pattern -> pattern.matcher(packageName).matches());
  }

  private static Pattern toPattern(String glob) {
    if (!glob.matches("[\\p{javaJavaIdentifierPart}.*]+") || glob.contains("***")) {
      throw new IllegalArgumentException("'" + glob + "' is not a pattern such as com.acme.**");
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (glob.startsWith(".**", i) && i + 3 == glob.length()) {
        // com.acme.** also means com.acme itself.
        regex.append("(\\..*)?");
        i += 2;
      } else if (glob.startsWith("**", i)) {
        regex.append(".*");
        i++;
      } else if (c == '*') {
        regex.append(ONE_NAME);
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
