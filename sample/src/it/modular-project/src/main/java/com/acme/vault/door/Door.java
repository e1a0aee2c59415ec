package com.acme.vault.door;

import dev.ote.annotations.Observe;

/** For this package alone, which the module neither exports nor opens. */
@Observe
@SuppressWarnings("ote")
interface Door {
  void enter();
}
