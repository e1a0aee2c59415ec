package com.acme.dagger;

import com.acme.Clerk;
import com.acme.ClerkObserved;
import com.acme.DiskStore;
import com.acme.Store;
import com.acme.StoreObserved;
import dagger.Binds;
import dagger.Module;
import dagger.Provides;

@Module
interface ShopModule {
  @Binds
  Clerk clerk(ClerkObserved clerk);

  @Provides
  static Store store(DiskStore disk) {
    return new StoreObserved(disk);
  }
}
