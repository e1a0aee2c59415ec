package shop;

public interface Step<S extends Step<S>> {
  S self();

  Step<?> wild();

  Step<S> exact();
}
