package shop;

import dev.ote.annotations.Observe;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Observe(arguments = true, result = true)
@SuppressWarnings({"deprecation", "serial"})
public class Edges<Generated, OteGenerated> implements Named {
  private interface Group {}

  @Override
  @Observe(arguments = true, result = true)
  public String secret(String user, String password) {
    return "";
  }

  /** Fields of the wrapper must not hide the classes that it calls. */
  public void Objects() {}

  public void OperationSpec() {}

  public void PerformanceMetrics() {}

  public void Arguments(int dev) {}

  public void dev(int java) {}

  @Observe(slowMillis = Long.MAX_VALUE)
  public void patient() {}

  @Observe(slowMillis = -1)
  public void neverSlow() {}

  @Observe(
      value = "a \"quoted\"\n\u00e9 $name",
      tags = {"a=b=c", "empty=", "$L=$S"})
  public void named() {}

  @Observe(expected = {java.lang.ArithmeticException.class, Old.class})
  public CompletionStage<Void> expected() {
    return CompletableFuture.completedFuture(null);
  }

  public void checked(
      @NotNull(groups = Group.class) String left,
      @NotNull(share = Double.NaN) String out,
      @NotNull(groups = String.class) String kept) {}
}
