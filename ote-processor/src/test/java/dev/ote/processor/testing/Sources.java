package dev.ote.processor.testing;

import com.google.testing.compile.JavaFileObjects;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Sources written in tests. */
public final class Sources {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) (\\w+)");

  private Sources() {}

  /** A source file named after its package and first type. */
  public static JavaFileObject java(String text) {
    Matcher pkg = PACKAGE.matcher(text);
    Matcher type = TYPE.matcher(text);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in: " + text);
    }
    String name = pkg.find() ? pkg.group(1) + "." + type.group(1) : type.group(1);
    return JavaFileObjects.forSourceString(name, text);
  }

  /** A source file in a folder of its own. */
  public static JavaFileObject javaAt(String path, String text) {
    return new SimpleJavaFileObject(URI.create("mem:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
