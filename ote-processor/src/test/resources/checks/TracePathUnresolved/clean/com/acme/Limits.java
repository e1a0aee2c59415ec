package com.acme;

class Limits {
  static final int MOST = 9;

  int spare(int loaded) {
    return MOST - loaded;
  }
}
