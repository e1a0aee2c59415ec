package dev.ote.processor.option;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A comma-separated list of name patterns: {@code *} stands for one name, {@code **} for any number
 * of them. A package pattern matches its types whether or not it ends in {@code .*}; {@code
 * com.acme.**} takes the sub-packages too.
 */
public record Globs(List<Pattern> patterns) {
  public static final Globs NONE = new Globs(List.of());

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

  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether a dotted name, of a package or of a type, matches one of the patterns. */
  public boolean matches(String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
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
        regex.append("[^.]*");
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
