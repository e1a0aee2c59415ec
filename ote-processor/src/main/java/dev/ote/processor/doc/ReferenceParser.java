package dev.ote.processor.doc;

import dev.ote.processor.doc.Reference.FilePath;
import dev.ote.processor.doc.Reference.FreeText;
import dev.ote.processor.doc.Reference.Member;
import dev.ote.processor.doc.Reference.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Recognises references. A text is one only if it starts with it: {@code save() stores the value}
 * is a reference with a remark, {@code then save() stores it} is prose.
 */
public final class ReferenceParser {
  private static final FreeText FREE_TEXT = new FreeText();

  private static final String ID = "[\\p{L}_$][\\p{L}\\p{Nd}_$]*";
  // Repeated groups are possessive: else the matcher recurses once a repetition, and long texts
  // overflow the stack.
  private static final String NAME = ID + "(?:\\." + ID + ")*+";
  private static final String TYPE_ARGUMENTS = "(?:<[^()\\n]*>)?";

  private static final Pattern LINK =
      Pattern.compile("\\{@link(?:plain)?\\s+((?:[^\\s{}()]|\\([^()]*\\))++)[^{}]*\\}");
  private static final Pattern CALL =
      Pattern.compile(
          "(new\\s+)?(" + NAME + ")" + TYPE_ARGUMENTS + "(?:#(" + ID + "))?\\(([^()]*)\\)");
  private static final Pattern HASH = Pattern.compile("(" + NAME + ")?#(" + ID + ")");
  private static final Pattern PATH =
      Pattern.compile(
          "((?:[\\p{L}\\d_.$@-]+/)++(?:[\\p{L}\\d_$@-][\\p{L}\\d_.$@-]*\\.[\\p{L}\\d]{1,10})?"
              + "|[\\p{L}_$][\\p{L}\\d_$-]*\\.(?:java|kt|kts|scala|groovy))"
              + "(?::("
              + ID
              + "(?:[.#]"
              + ID
              + ")*+\\([^()]*\\))"
              + "|\\s*\\(("
              + NAME
              + "(?:\\([^()]*\\))?)\\))?");
  private static final Pattern TYPE = Pattern.compile("(" + NAME + ")" + TYPE_ARGUMENTS);
  private static final Pattern DELIMITER = Pattern.compile("$|[\\s]*[,;:–—(-].*|\\.$");
  private static final Pattern TWO_HUMPS =
      Pattern.compile("\\p{Lu}[\\p{Ll}\\d]+(?:\\p{Lu}[\\p{Ll}\\d]+)++");
  private static final Pattern TYPE_ARGUMENT_LIST = Pattern.compile("<[^<>]*>");
  // "Step(s)" and the like are English, not calls.
  private static final Pattern PLURAL = Pattern.compile("e?s|ies|ren|n");

  private static final List<Function<String, Optional<Reference>>> STEP_FORMS =
      List.of(
          ReferenceParser::link,
          ReferenceParser::path,
          ReferenceParser::call,
          ReferenceParser::hash);
  private static final List<Function<String, Optional<Reference>>> ENTRY_FORMS =
      Stream.concat(STEP_FORMS.stream(), Stream.of(ReferenceParser::type)).toList();

  private ReferenceParser() {}

  /** Reads a step or trace point, where a lone name is a word and not a type. */
  public static Reference parseStep(String text) {
    return first(STEP_FORMS, text);
  }

  /** Reads an entry of DEPENDENCIES or RELATED, where a lone name may be a type. */
  public static Reference parseEntry(String text) {
    return first(ENTRY_FORMS, text);
  }

  /** The part of a text that is the reference, for messages: without link markup and remarks. */
  public static String written(String text) {
    Matcher link = LINK.matcher(text);
    if (text.startsWith("{@") && link.lookingAt()) {
      return link.group(1);
    }
    for (Pattern form : List.of(PATH, CALL, HASH, TYPE)) {
      Matcher matcher = form.matcher(text);
      if (matcher.lookingAt() && endsReference(text, matcher.end())) {
        return matcher.group();
      }
    }
    return text;
  }

  /** Whether a text is a reference and nothing else, but for a remark behind a delimiter. */
  static boolean isDelimited(String text) {
    return DELIMITER.matcher(text.substring(written(text).length())).matches();
  }

  private static Reference first(List<Function<String, Optional<Reference>>> forms, String text) {
    if (text.isEmpty()) {
      return FREE_TEXT;
    }
    for (Function<String, Optional<Reference>> form : forms) {
      Optional<Reference> reference = form.apply(text);
      if (reference.isPresent()) {
        return reference.get();
      }
    }
    return FREE_TEXT;
  }

  private static Optional<Reference> link(String text) {
    Matcher link = LINK.matcher(text);
    if (!text.startsWith("{@") || !link.lookingAt()) {
      return Optional.empty();
    }
    // A module prefix, as in java.base/java.lang.String, adds nothing here.
    String target = link.group(1).substring(link.group(1).lastIndexOf('/') + 1);
    Matcher call = CALL.matcher(target.startsWith("#") ? target.substring(1) : target);
    if (call.matches()) {
      return member(call);
    }
    Optional<Reference> hash = hash(target);
    return hash.isPresent() || !TYPE.matcher(target).matches()
        ? hash
        : Optional.of(new TypeName(target.replaceAll("<.*", ""), true));
  }

  private static Optional<Reference> call(String text) {
    if (text.indexOf('(') < 0) {
      return Optional.empty();
    }
    Matcher call = CALL.matcher(text.startsWith("#") ? text.substring(1) : text);
    return call.lookingAt() && endsReference(text, call.end() + (text.startsWith("#") ? 1 : 0))
        ? member(call)
        : Optional.empty();
  }

  private static Optional<Reference> hash(String text) {
    if (text.indexOf('#') < 0) {
      return Optional.empty();
    }
    Matcher hash = HASH.matcher(text);
    if (!hash.lookingAt() || !endsReference(text, hash.end())) {
      return Optional.empty();
    }
    String type = hash.group(1) == null ? "" : hash.group(1);
    return Optional.of(member(type, hash.group(2), List.of(), false));
  }

  private static Optional<Reference> path(String text) {
    if (text.indexOf('/') < 0 && !mayBeFile(text)) {
      return Optional.empty();
    }
    Matcher path = PATH.matcher(text);
    if (!path.lookingAt() || !endsReference(text, path.end())) {
      return Optional.empty();
    }
    String member = path.group(2) != null ? path.group(2) : path.group(3);
    return Optional.of(new FilePath(path.group(1), member == null ? "" : member));
  }

  /**
   * Whether a name without folders may be that of a source file; dearer questions come after it.
   */
  private static boolean mayBeFile(String text) {
    int extension = text.indexOf('.') + 1;
    return extension > 0
        && (text.startsWith("java", extension)
            || text.startsWith("kt", extension)
            || text.startsWith("scala", extension)
            || text.startsWith("groovy", extension));
  }

  private static Optional<Reference> type(String text) {
    Matcher type = TYPE.matcher(text);
    if (!type.lookingAt()) {
      return Optional.empty();
    }
    String name = type.group(1);
    String simple = name.substring(name.lastIndexOf('.') + 1);
    boolean dotted = simple.length() < name.length();
    if (!Character.isUpperCase(simple.charAt(0)) || !endsReference(text, type.end())) {
      return Optional.empty();
    }
    boolean certain =
        dotted
            ? Character.isLowerCase(name.charAt(0)) || TWO_HUMPS.matcher(simple).matches()
            : TWO_HUMPS.matcher(simple).matches()
                && DELIMITER.matcher(text.substring(type.end())).matches();
    return Optional.of(new TypeName(name, certain));
  }

  private static Optional<Reference> member(Matcher call) {
    String written = call.group(2);
    List<String> parameters = parameters(call.group(4));
    int dot = written.lastIndexOf('.');
    if (call.group(3) != null) {
      return Optional.of(member(written, call.group(3), parameters, true));
    }
    if (dot < 0 && PLURAL.matcher(call.group(4)).matches()) {
      return Optional.empty();
    }
    String type = dot < 0 ? "" : written.substring(0, dot);
    if (call.group(1) != null) {
      return Optional.of(new Member(written, Member.CONSTRUCTOR, parameters, true));
    }
    return Optional.of(member(type, written.substring(dot + 1), parameters, true));
  }

  /** Javadoc's form for a constructor is {@code Type#Type(int)}. */
  private static Member member(String type, String name, List<String> parameters, boolean isCall) {
    boolean constructor = name.equals(type.substring(type.lastIndexOf('.') + 1));
    return new Member(type, constructor ? Member.CONSTRUCTOR : name, parameters, isCall);
  }

  private static List<String> parameters(String arguments) {
    // Type arguments hold commas of their own; strip them from the inside out.
    String plain = arguments.strip();
    if (plain.isEmpty()) {
      return List.of();
    }
    for (Matcher m = TYPE_ARGUMENT_LIST.matcher(plain); m.find(); m.reset(plain)) {
      plain = m.replaceAll("");
    }
    List<String> written = Stream.of(plain.split(",", -1)).map(String::strip).toList();
    boolean claimsNothing = written.stream().anyMatch(p -> p.matches("\\.{2,3}|…"));
    return claimsNothing ? List.of() : written;
  }

  /** Whether what was read is not merely the start of a longer expression, such as a call chain. */
  private static boolean endsReference(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    if (next == '.') {
      return end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1));
    }
    return Character.isWhitespace(next) || ",;:–—-)→|".indexOf(next) >= 0;
  }
}
