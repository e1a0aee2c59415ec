package shop;

/** Its result is known only to those who say what it is. */
interface All<R> {
  R all();
}
