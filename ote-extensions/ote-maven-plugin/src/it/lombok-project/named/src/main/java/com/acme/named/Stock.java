package com.acme.named;

import java.util.HashMap;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;

/** What is there. */
class Stock {
  @Getter private final Map<String, Integer> articles = new HashMap<>();
  @Getter @Setter private int taken;
}
