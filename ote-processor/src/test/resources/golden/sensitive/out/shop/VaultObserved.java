package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.Masked;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Vault}.
 */
@SuppressWarnings({
    "all",
    "deprecation"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Vault")
final class VaultObserved implements Vault {
  private final Vault delegate;

  private final Operation open;

  private final Operation hand;

  private final Operation find;

  private final Operation bound;

  private final Operation later;

  private final Operation wild;

  private final Operation both;

  private final Operation own;

  private final Operation plain;

  private final Operation silent;

  VaultObserved(Vault delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  VaultObserved(Vault delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.open = metrics.operation(
        OperationSpec.of("Vault.open", "shop.Vault", "shop.VaultObserved", "open"));
    this.hand = metrics.operation(
        OperationSpec.of("Vault.hand", "shop.Vault", "shop.VaultObserved", "hand"));
    this.find = metrics.operation(
        OperationSpec.of("Vault.find", "shop.Vault", "shop.VaultObserved", "find"));
    this.bound = metrics.operation(
        OperationSpec.of("Vault.bound", "shop.Vault", "shop.VaultObserved", "bound"));
    this.later = metrics.operation(
        OperationSpec.of("Vault.later", "shop.Vault", "shop.VaultObserved", "later"));
    this.wild = metrics.operation(
        OperationSpec.of("Vault.wild", "shop.Vault", "shop.VaultObserved", "wild"));
    this.both = metrics.operation(
        OperationSpec.of("Vault.both", "shop.Vault", "shop.VaultObserved", "both"));
    this.own = metrics.operation(
        OperationSpec.of("Vault.own", "shop.Vault", "shop.VaultObserved", "own"));
    this.plain = metrics.operation(
        OperationSpec.of("Vault.plain", "shop.Vault", "shop.VaultObserved", "plain"));
    this.silent = metrics.operation(
        OperationSpec.of("Vault.silent", "shop.Vault", "shop.VaultObserved", "silent"));
  }

  Vault unwrap() {
    return this.delegate;
  }

  @Override
  public Credentials open(Credentials credentials, String masked) {
    long start = this.open.logsStart()
        ? this.open.start(Arguments.of("credentials", Masked.of(credentials, masked_ -> Arguments.of("user", masked_.user()).sensitive("password"))).and("masked", masked))
        : this.open.start();
    Credentials result;
    try {
      result = this.delegate.open(credentials, masked);
    } catch (Throwable failure) {
      this.open.failure(start, failure);
      throw failure;
    }
    if (this.open.logsEnd()) {
      this.open.success(start, Masked.of(result, masked_ -> Arguments.of("user", masked_.user()).sensitive("password")));
    } else {
      this.open.success(start);
    }
    return result;
  }

  @Override
  public ByHand hand(Login login, Mixed<String> mixed) {
    long start = this.hand.logsStart()
        ? this.hand.start(Arguments.of("login", Masked.of(login)).and("mixed", Masked.of(mixed, masked -> Arguments.ofSensitive("own").sensitive("held").and("value", masked.value()).and("numbers", masked.numbers()))))
        : this.hand.start();
    ByHand result;
    try {
      result = this.delegate.hand(login, mixed);
    } catch (Throwable failure) {
      this.hand.failure(start, failure);
      throw failure;
    }
    if (this.hand.logsEnd()) {
      this.hand.success(start, Masked.of(result, masked -> Arguments.ofSensitive("key").and("note", masked.note())));
    } else {
      this.hand.success(start);
    }
    return result;
  }

  @Override
  public Optional<Credentials> find(Session session, Admin[] admins, Credentials... more) {
    long start = this.find.logsStart()
        ? this.find.start(Arguments.of("session", Masked.of(session)).and("admins", Masked.of(admins)).and("more", Masked.of(more)))
        : this.find.start();
    Optional<Credentials> result;
    try {
      result = this.delegate.find(session, admins, more);
    } catch (Throwable failure) {
      this.find.failure(start, failure);
      throw failure;
    }
    if (this.find.logsEnd()) {
      this.find.success(start, Masked.of(result));
    } else {
      this.find.success(start);
    }
    return result;
  }

  @Override
  public <C extends Credentials, T extends Comparable<T>> C bound(C value,
      Map<? super Admin, T> map) {
    long start = this.bound.logsStart()
        ? this.bound.start(Arguments.of("value", Masked.of(value)).and("map", Masked.of(map)))
        : this.bound.start();
    C result;
    try {
      result = this.delegate.<C, T>bound(value, map);
    } catch (Throwable failure) {
      this.bound.failure(start, failure);
      throw failure;
    }
    if (this.bound.logsEnd()) {
      this.bound.success(start, Masked.of(result));
    } else {
      this.bound.success(start);
    }
    return result;
  }

  @Override
  public CompletableFuture<Credentials> later(Credentials credentials) {
    long start = this.later.logsStart()
        ? this.later.start(Arguments.ofSensitive("credentials"))
        : this.later.start();
    CompletableFuture<Credentials> result;
    try {
      result = this.delegate.later(credentials);
    } catch (Throwable failure) {
      this.later.failure(start, failure);
      throw failure;
    }
    this.later.completion(start, result, failure -> false, value -> Masked.of(value, masked -> Arguments.of("user", masked.user()).sensitive("password")));
    return result;
  }

  @Override
  public CompletionStage<? extends Session> wild(Mixed<Credentials> mixed) {
    long start = this.wild.logsStart()
        ? this.wild.start(Arguments.of("mixed", Masked.of(mixed)))
        : this.wild.start();
    CompletionStage<? extends Session> result;
    try {
      result = this.delegate.wild(mixed);
    } catch (Throwable failure) {
      this.wild.failure(start, failure);
      throw failure;
    }
    this.wild.completion(start, result, failure -> false, value -> Masked.of(value));
    return result;
  }

  @Override
  public <S extends Session & Runnable> S both(S session) {
    long start = this.both.logsStart()
        ? this.both.start(Arguments.of("session", Masked.of(session)))
        : this.both.start();
    S result;
    try {
      result = this.delegate.<S>both(session);
    } catch (Throwable failure) {
      this.both.failure(start, failure);
      throw failure;
    }
    if (this.both.logsEnd()) {
      this.both.success(start, Masked.of(result));
    } else {
      this.both.success(start);
    }
    return result;
  }

  @Override
  public Vault.Future own() {
    long start = this.own.start();
    Vault.Future result;
    try {
      result = this.delegate.own();
    } catch (Throwable failure) {
      this.own.failure(start, failure);
      throw failure;
    }
    this.own.completion(start, result, failure -> false, value -> Masked.of(value, masked -> Arguments.of("user", masked.user()).sensitive("password")));
    return result;
  }

  @Override
  public Plain plain(Plain plain, Object any, Tree<String> tree, Mixed<?> mixed) {
    long start = this.plain.logsStart()
        ? this.plain.start(Arguments.of("plain", plain).and("any", any).and("tree", tree).and("mixed", Masked.of(mixed, masked -> Arguments.ofSensitive("own").sensitive("held").and("value", masked.value()).and("numbers", masked.numbers()))))
        : this.plain.start();
    Plain result;
    try {
      result = this.delegate.plain(plain, any, tree, mixed);
    } catch (Throwable failure) {
      this.plain.failure(start, failure);
      throw failure;
    }
    if (this.plain.logsEnd()) {
      this.plain.success(start, result);
    } else {
      this.plain.success(start);
    }
    return result;
  }

  @Override
  public Credentials silent(Credentials credentials) {
    long start = this.silent.start();
    Credentials result;
    try {
      result = this.delegate.silent(credentials);
    } catch (Throwable failure) {
      this.silent.failure(start, failure);
      throw failure;
    }
    this.silent.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof VaultObserved that ? that.delegate : other);
  }

  @Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @Override
  public String toString() {
    return this.delegate.toString();
  }
}
