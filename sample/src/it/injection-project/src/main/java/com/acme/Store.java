package com.acme;

import dev.ote.annotations.Observe;

@Observe
@SuppressWarnings("ote")
public interface Store {
  String load(String key);
}
