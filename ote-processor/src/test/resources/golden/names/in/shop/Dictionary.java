package shop;

import dev.ote.annotations.Observe;
import java.util.Map;

@Observe
interface Dictionary
    extends Map<String, java.util.Map.Entry<Object.Nested, Override>>, Object<java.util.Objects> {}
