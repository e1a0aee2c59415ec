package other;

import java.util.concurrent.CompletableFuture;

/** An abstract class that stands where an interface would: its wrapper can extend it. */
public abstract class Client {
  public interface Handler<T> {
    T handle(String body);
  }

  protected Client() {}

  public static Client create() {
    return new Client() {
      @Override
      public <T> T send(String request, Handler<T> handler) {
        return handler.handle(request);
      }

      @Override
      public <T> CompletableFuture<T> sendAsync(String request, Handler<T> handler) {
        return CompletableFuture.completedFuture(handler.handle(request));
      }
    };
  }

  public abstract <T> T send(String request, Handler<T> handler) throws InterruptedException;

  public abstract <T> CompletableFuture<T> sendAsync(String request, Handler<T> handler);

  public Client with(String header) {
    return this;
  }
}
