package com.acme;

interface Named {
  String getName();
}
