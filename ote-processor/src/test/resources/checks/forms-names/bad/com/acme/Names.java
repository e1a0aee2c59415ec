package com.acme;

import static com.acme.Tools.Kit;
import static com.acme.Tools.check;
import static com.acme.Tools.staticallyNamed;
import static java.util.Objects.requireNonNull;

import dev.ote.annotations.Observe;

/**
 * Names of every kind that a reader understands; only what is marked as gone is reported.
 *
 * LOCATION: com.acme.Names
 * PURPOSE: name things
 * DEPENDENCIES: {@link Kit}, com.acme.Tools$Kit, com.acme.Tools.Gone
 * TRACE POINTS:
 *   - System.out.println()
 *   - System.out.gone()
 *   - Mode.FAST.go()
 *   - Mode.GONE.go()
 *   - LOG.info()
 *   - Tools.LOG.gone()
 *   - com.acme.Tools.LOG.info()
 *   - Tools.value.anything()
 *   - check()
 *   - chekc()
 *   - requireNonNull()
 *   - staticallyNamed.toString()
 *   - Kit.use()
 *   - Kit.gone()
 *   - T.go()
 *   - U.go()
 *   - V.go()
 *   - Tools.join(String, String, String)
 *   - Tools.join(String, ...)
 *   - Tools.join()
 *   - Kit.use(int, String, int)
 *   - Names#Names(int)
 * RELATED:
 *   - other-module/src/main/java/com/acme/Tools.java
 *   - other-module/src/main/java/com/gone/Tools.java
 */
class Names<T> extends Tools<T> {
  enum Mode {
    FAST;

    void go() {}
  }

  Names(int size) {}

  /** TRACE PATH: run() */
  @Observe
  public <U> void run(U u) {}
}
