package bank;

import dev.ote.annotations.Observe;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;

/** Writes and reads itself. */
@Observe
public class Handed<T extends Comparable<T>> implements Externalizable {
  private static final long serialVersionUID = 1;

  private String text = "new";

  public Handed<T> with(String text) {
    this.text = text;
    return this;
  }

  public String text() {
    return text;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeUTF(text);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    text = in.readUTF() + " read";
  }
}
