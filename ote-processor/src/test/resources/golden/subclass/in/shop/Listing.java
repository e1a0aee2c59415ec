package shop;

interface Listing {
  void list(String... names);
}
