package com.acme;

class Kit {
  static void SELECT() {}
}
