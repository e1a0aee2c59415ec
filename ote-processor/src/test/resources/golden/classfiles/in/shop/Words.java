package shop;

import dev.ote.annotations.Observe;
import java.util.ListIterator;
import java.util.function.BiFunction;

@Observe(arguments = true)
public interface Words extends ListIterator<String>, BiFunction<String, Integer, Long> {}
