package com.acme;

import dev.ote.annotations.Observe;

@Observe
public class Cellar {
  public void descend() {}
}
