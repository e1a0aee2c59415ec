package com.acme;

import dev.ote.annotations.Observe;
import java.io.IOException;
import lombok.Getter;
import lombok.RequiredArgsConstructor;
import lombok.Setter;
import lombok.SneakyThrows;
import lombok.Synchronized;
import lombok.experimental.Delegate;

@Observe
@RequiredArgsConstructor
public class Account extends Entity implements Named {
  @Getter private final String name;
  @Getter @Setter private long balance;

  @Delegate private final Journal journal = new Journal();

  @Synchronized
  @SneakyThrows
  public void close() {
    throw new IOException("TRACE: Account.close -> refused | still in use");
  }

  static class Journal {
    public int entries() {
      return 4;
    }
  }
}
