package com.acme.plain;

import com.acme.Clerk;
import com.acme.ClerkObserved;
import com.acme.DiskStore;
import com.acme.Store;
import com.acme.StoreObserved;
import dev.ote.runtime.Ote;

public final class PlainShop {

  public static Clerk open() {
    Store store = new StoreObserved(new DiskStore());
    return new ClerkObserved(store);
  }

  public static Clerk find() {
    Store store = Ote.observe(Store.class, new DiskStore());
    return new ClerkObserved(store);
  }

  private PlainShop() {}
}
