package bank;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

@Observe(arguments = true, result = true, expected = Overdrawn.class)
public class Account implements Ledger<IllegalStateException> {
  private long balance = 10;

  @Observe(value = "deposit", slowMillis = -1)
  public long deposit(long amount) {
    return balance += amount;
  }

  @Observe(value = "deposit", slowMillis = -1)
  public long deposit(int amount, @Sensitive String reason) {
    return balance += amount;
  }

  public void withdraw(Integer amount) {
    if (amount > balance) {
      throw new Overdrawn();
    }
    balance -= amount;
  }

  @NotObserved("cheap")
  public boolean isOpen() {
    return true;
  }

  @Override
  public Ledger<IllegalStateException> note(String text) {
    return text.isEmpty() ? new Account() : this;
  }

  @Override
  public void fail(IllegalStateException exception) throws IOException {
    if (exception == null) {
      throw new IOException("no exception");
    }
    throw exception;
  }

  public <T, X extends Exception> T supply(Supplier<? extends T> supplier, X exception) throws X {
    if (exception != null) {
      throw exception;
    }
    return supplier.get();
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final <T> List<T> list(T... ts) {
    return Arrays.asList(ts);
  }

  public CompletionStage<String> later(CompletableFuture<String> future) {
    return future;
  }

  public String callerOf() {
    return StackWalker.getInstance().walk(frames -> frames.skip(1).findFirst()).isPresent() + "";
  }

  @Override
  public int compareTo(Ledger<IllegalStateException> other) {
    return other == null ? -1 : 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Account account && account.balance == balance;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(balance);
  }

  @Override
  public String toString() {
    return "Account of " + balance;
  }
}
