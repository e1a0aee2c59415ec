package shop;

import dev.ote.annotations.Observe;
import java.io.Writer;

@Observe(arguments = true)
public abstract class Sink extends Writer {
  public void mark(String name) {}
}
