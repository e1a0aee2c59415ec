package com.acme.cdi;

import com.acme.Clerk;
import com.acme.ClerkObserved;
import com.acme.DiskStore;
import com.acme.Store;
import com.acme.StoreObserved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

final class ShopProducers {
  @Produces
  @ApplicationScoped
  static Store store(DiskStore disk) {
    return new StoreObserved(disk);
  }

  @Produces
  static Clerk clerk(Store store) {
    return new ClerkObserved(store);
  }
}
