package com.acme;

import module java.base;

import dev.ote.annotations.Observe;

/**
 * LOCATION: com.acme.Imports
 * PURPOSE: show an import
 * DEPENDENCIES: {@link Pattern}
 * TRACE POINTS:
 *   - List.of()
 *   - String.gone()
 */
public class Imports {
  /** TRACE PATH: run() → List.of() */
  @Observe
  public void run() {
    List.of();
  }
}
