package shop;

@Deprecated
class Old extends RuntimeException {
  private static final long serialVersionUID = 1;
}
