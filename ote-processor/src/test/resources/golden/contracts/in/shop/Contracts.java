package shop;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import com.google.errorprone.annotations.MustBeClosed;
import dev.ote.annotations.Observe;
import java.io.StringReader;

/** Annotations that callers and their tools must see on the wrapper as well; others stay behind. */
@Observe
@CheckReturnValue
@Contracts.Framework("service")
public class Contracts {
  static final String SINCE = "1." + 2;

  @interface Framework {
    String value();
  }

  @CanIgnoreReturnValue
  public int ignorable() {
    return 1;
  }

  @MustBeClosed
  public StringReader open() {
    return new StringReader("");
  }

  public String query(@CompileTimeConstant final String sql) {
    return sql;
  }

  @FormatMethod
  public String format(int level, @FormatString String format, Object... arguments) {
    return format;
  }

  @Deprecated(since = SINCE)
  @Framework("method")
  public void old(@Framework("parameter") int i) {}

  @Deprecated(since = "2", forRemoval = true)
  public void going() {}
}
