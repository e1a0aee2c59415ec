package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Preferences}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Preferences")
public final class PreferencesObserved implements Preferences {
  private final Preferences delegate;

  private final Operation save;

  private final Operation load;

  private final Operation login;

  private final Operation count;

  public PreferencesObserved(Preferences delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public PreferencesObserved(Preferences delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.save = metrics.operation(
        OperationSpec.of("Preferences.save", "shop.Preferences", "shop.PreferencesObserved",
            "save"));
    this.load = metrics.operation(
        OperationSpec.of("Preferences.load", "shop.Preferences", "shop.PreferencesObserved", "load")
            .withSlowMillis(200));
    this.login = metrics.operation(
        OperationSpec.of("login", "shop.Preferences", "shop.PreferencesObserved", "login")
            .withTag("tier", "gold")
            .withTag("team", "a"));
    this.count = metrics.operation(
        OperationSpec.of("Preferences.count", "shop.Preferences", "shop.PreferencesObserved",
            "count"));
  }

  public Preferences unwrap() {
    return this.delegate;
  }

  @Override
  public void save(int userId, String value) throws IOException {
    long start = this.save.start();
    try {
      this.delegate.save(userId, value);
    } catch (Throwable failure) {
      this.save.failure(start, failure);
      throw failure;
    }
    this.save.success(start);
  }

  @Override
  public String load(int userId, String password) throws SQLException {
    long start = this.load.logsStart()
        ? this.load.start(Arguments.of("userId", userId).sensitive("password"))
        : this.load.start();
    String result;
    try {
      result = this.delegate.load(userId, password);
    } catch (Throwable failure) {
      if (failure instanceof NoSuchElementException || failure instanceof SQLException) {
        this.load.expected(start, failure);
      } else {
        this.load.failure(start, failure);
      }
      throw failure;
    }
    if (this.load.logsEnd()) {
      this.load.success(start, result);
    } else {
      this.load.success(start);
    }
    return result;
  }

  @Override
  public String login(String password) {
    long start = this.login.logsStart()
        ? this.login.start(Arguments.ofSensitive("password"))
        : this.login.start();
    String result;
    try {
      result = this.delegate.login(password);
    } catch (Throwable failure) {
      this.login.failure(start, failure);
      throw failure;
    }
    if (this.login.logsEnd()) {
      this.login.success(start, "***");
    } else {
      this.login.success(start);
    }
    return result;
  }

  @Override
  public int count() {
    long start = this.count.start();
    int result;
    try {
      result = this.delegate.count();
    } catch (Throwable failure) {
      this.count.failure(start, failure);
      throw failure;
    }
    this.count.success(start);
    return result;
  }

  @Override
  public int count(String filter) {
    long start = this.count.start();
    int result;
    try {
      result = this.delegate.count(filter);
    } catch (Throwable failure) {
      this.count.failure(start, failure);
      throw failure;
    }
    this.count.success(start);
    return result;
  }

  @Override
  public boolean isOpen() {
    return this.delegate.isOpen();
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof PreferencesObserved that ? that.delegate : other);
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
