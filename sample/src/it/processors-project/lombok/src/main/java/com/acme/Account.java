package com.acme;

import dev.ote.annotations.Observe;
import java.io.IOException;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.SneakyThrows;

@Observe
@RequiredArgsConstructor
public class Account extends Entity implements Named {
  @Getter private final String name;
  @Getter @Setter private long balance;

  @SneakyThrows
  public void close() {
    throw new IOException("still in use");
  }
}
