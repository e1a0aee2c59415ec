package dev.ote.runtime.text;

/** The short names of classes, from their binary names alone: no class is loaded or inspected. */
public final class SimpleName {
  private SimpleName() {}

  /**
   * The short name of a class.
   *
   * @param type any class
   * @return its name as in {@link #of(String)}
   */
  public static String of(Class<?> type) {
    return of(type.getName());
  }

  /**
   * The short name of a class.
   *
   * @param binaryName such as {@code a.b.Outer$Inner}
   * @return the name without package and enclosing classes, such as {@code Inner}; of a local or
   *     anonymous class the name of the class that declares it
   */
  public static String of(String binaryName) {
    String name = binaryName.substring(binaryName.lastIndexOf('.') + 1);
    int dollar = name.lastIndexOf('$');
    while (dollar > 0 && dollar + 1 < name.length()) {
      if (!Character.isDigit(name.charAt(dollar + 1))) {
        return name.substring(dollar + 1);
      }
      name = name.substring(0, dollar);
      dollar = name.lastIndexOf('$');
    }
    return name;
  }
}
