package shop;

import dev.ote.annotations.Observe;
import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;

/** Writes and reads itself. */
@Observe
public class Handed implements Externalizable {
  private static final long serialVersionUID = 1;

  public Handed() {}

  @Override
  public void writeExternal(ObjectOutput out) {}

  @Override
  public void readExternal(ObjectInput in) {}

  private Object readResolve() {
    return this;
  }
}
