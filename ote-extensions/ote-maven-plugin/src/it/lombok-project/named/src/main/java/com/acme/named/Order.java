package com.acme.named;

import lombok.Builder;
import lombok.Value;

/** What somebody wants. */
@Value
@Builder
class Order {
  String article;
  int number;
}
