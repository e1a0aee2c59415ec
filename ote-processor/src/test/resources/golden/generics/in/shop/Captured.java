package shop;

import dev.ote.annotations.Observe;

@Observe
class Captured<T> extends Generic<T> {}
