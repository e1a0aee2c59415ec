package com.acme;

import lombok.Data;

/** Not observed itself; its methods are inherited. */
@Data
class Entity {
  private int version;
}
