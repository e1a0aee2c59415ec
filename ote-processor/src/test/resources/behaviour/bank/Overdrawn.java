package bank;

class Overdrawn extends RuntimeException {
  private static final long serialVersionUID = 1;
}
