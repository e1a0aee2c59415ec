package dev.ote.processor.doc;

import java.util.List;

/** What a text in a section points at, as it is written. */
public sealed interface Reference {

  /** Words for people; never resolved. */
  record FreeText() implements Reference {}

  /**
   * A method or constructor: {@code Type.method()}, {@code Type#method(int)}, {@code method()},
   * {@code new Type(int)}; {@code Type()} may be either.
   *
   * @param type the type as written, dots and all; empty for the documented type itself
   * @param name the method's name; {@link #CONSTRUCTOR} for a constructor
   * @param parameters what stands in the parentheses; empty also when nothing is claimed
   * @param isCall whether there are parentheses, so that it can be nothing but a method
   */
  record Member(String type, String name, List<String> parameters, boolean isCall)
      implements Reference {
    public static final String CONSTRUCTOR = "<init>";

    public Member {
      parameters = List.copyOf(parameters);
    }

    public boolean isConstructor() {
      return name.equals(CONSTRUCTOR);
    }

    /** Whether the name of the method may be that of a type whose constructor is meant. */
    boolean mayBeConstructor() {
      return isCall && Character.isUpperCase(name.charAt(0));
    }

    /** The same, where the name is that of a type. */
    Member asConstructor() {
      return new Member(type.isEmpty() ? name : type + "." + name, CONSTRUCTOR, parameters, isCall);
    }
  }

  /**
   * A type, by its simple or qualified name.
   *
   * @param certain whether it can be nothing else: a lone word may be the name of a product, a
   *     qualified name or the target of a link may not
   */
  record TypeName(String name, boolean certain) implements Reference {}

  /**
   * A file or directory, with slashes.
   *
   * @param member a reference to something in the file, as in {@code a/Foo.java:open()} or {@code
   *     a/Foo.java (Foo.open)}; empty if none
   */
  record FilePath(String path, String member) implements Reference {}
}
