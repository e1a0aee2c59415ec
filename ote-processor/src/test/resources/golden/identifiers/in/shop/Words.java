package shop;

import dev.ote.annotations.Observe;

/** Names that mean something in some places of the language, or that compilers make up. */
@Observe(arguments = true, result = true)
public interface Words {
  int record(int record, int sealed, int permits);

  String yield(String yield, String var, String when);

  Object module(Object requires, Object exports, Object opens, Object to, Object with);

  int $(int this$0, int $1, int val$x);

  String _x(String __, String _1);

  Words größe(Words straße);
}
