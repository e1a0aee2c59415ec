package com.acme;

class Tape {
  void next() {}

  void LT() {}
}
