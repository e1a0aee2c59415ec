package com.acme;

class Tools<E> {
  static final java.util.logging.Logger LOG = null;
  static final String staticallyNamed = "";
  E value;

  static void check() {}

  static void join(String first, String... more) {}

  static class Kit {
    static void use() {}
  }
}
