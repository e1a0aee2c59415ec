package shop;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import dev.ote.annotations.Observe;

@Observe
public interface Declared {
  @Nullable
  String[] both(@Nullable String[] texts, @CheckForNull Object declared, @Nullable Inner inner);

  @Nullable
  Inner[] nested(@Nullable Inner[] inners);

  @CheckForNull
  Object declaration();

  @CanIgnoreReturnValue
  @FormatMethod
  int print(@FormatString String format, Object... arguments);

  interface Inner {}
}
