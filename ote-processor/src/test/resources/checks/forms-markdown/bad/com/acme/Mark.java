package com.acme;

import dev.ote.annotations.Observe;

/// Keeps things.
///
/// **LOCATION:** `com.acme.Mark`
/// ## PURPOSE: keep things
///
/// DEPENDENCIES:
///
/// - [java.util.List]
/// - `java.util.Nothing`
///
/// **TRACE POINTS**:
/// * Entry: [Mark#save(String)]
/// * Check: [#chekc()]
public class Mark {

  /// Saves.
  ///
  /// TRACE PATH:
  /// 1. `Mark.save()`
  /// 2. → `check()`
  /// 3. → `chekc()`
  @Observe
  public void save(String value) {
    check(value);
  }

  private void check(String value) {}
}
