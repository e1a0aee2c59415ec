package com.acme;

public class Legacy {
  private final Helper helper = new Helper();

  public String load(int id) {
    return helper.find(id);
  }

  int size() {
    return 0;
  }
}

class Helper {
  String find(int id) {
    return "";
  }
}

interface Contract {
  int run();
}

enum Colour {
  RED
}

record Point(int x, int y) {}
