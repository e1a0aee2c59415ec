package com.acme.dagger;

import com.acme.Clerk;
import dagger.Component;

@Component(modules = ShopModule.class)
public interface Shop {
  Clerk clerk();

  static Clerk open() {
    return DaggerShop.create().clerk();
  }
}
