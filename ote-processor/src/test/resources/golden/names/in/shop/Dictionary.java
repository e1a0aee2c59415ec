package shop;

import dev.ote.annotations.Observe;

@Observe
interface Dictionary extends Object<java.util.Objects> {
  java.util.Map.Entry<Object.Nested, Override> entry(Entry entry, Objects objects);
}
