package bank;

import java.io.IOException;

/** What an account shares with others. */
interface Ledger<E extends Exception> extends Comparable<Ledger<E>> {
  Ledger<E> note(String text);

  void fail(E exception) throws E, IOException;

  default String describe(Object... parts) {
    return parts == null ? "null" : parts.length + " parts";
  }
}
