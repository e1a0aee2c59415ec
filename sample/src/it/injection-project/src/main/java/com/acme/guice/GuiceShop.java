package com.acme.guice;

import com.acme.Clerk;
import com.acme.ClerkObserved;
import com.acme.DiskStore;
import com.acme.Store;
import com.acme.StoreObserved;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Provides;
import com.google.inject.Singleton;

public final class GuiceShop {

  static final class ShopModule extends AbstractModule {
    @Override
    protected void configure() {
      bind(Clerk.class).to(ClerkObserved.class);
    }

    @Provides
    @Singleton
    Store store(DiskStore disk) {
      return new StoreObserved(disk);
    }
  }

  public static Clerk open() {
    return Guice.createInjector(new ShopModule()).getInstance(Clerk.class);
  }

  private GuiceShop() {}
}
