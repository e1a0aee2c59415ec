package com.acme;

import dev.ote.annotations.Observe;

@Observe
@SuppressWarnings("ote")
public interface Greeter {
  String greet(String name);
}
