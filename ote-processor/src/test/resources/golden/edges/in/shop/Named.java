package shop;

import dev.ote.annotations.Sensitive;
import java.io.Serializable;

interface Named extends Serializable {
  class Object {}

  @Sensitive
  String secret(String user, @Sensitive String password);
}
