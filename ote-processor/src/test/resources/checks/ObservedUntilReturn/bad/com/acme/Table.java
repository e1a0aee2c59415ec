package com.acme;

import dev.ote.annotations.Observe;
import java.util.AbstractList;

/**
 * Inherits what it does not time.
 *
 * LOCATION: com.acme.Table
 * PURPOSE: keep rows
 * DEPENDENCIES: none
 * TRACE POINTS: Table.get()
 */
@Observe
public class Table extends AbstractList<String> {

  /** TRACE PATH: Table.get() */
  @Override
  public String get(int index) {
    return "";
  }

  /** TRACE PATH: Table.size() */
  @Override
  public int size() {
    return 0;
  }
}
