package com.acme.cdi;

import com.acme.Clerk;
import com.acme.DiskStore;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

public final class CdiShop {

  public static String serve(String key) {
    try (SeContainer container =
        SeContainerInitializer.newInstance()
            .disableDiscovery()
            .addBeanClasses(DiskStore.class, ShopProducers.class)
            .initialize()) {
      return container.select(Clerk.class).get().serve(key);
    }
  }

  private CdiShop() {}
}
