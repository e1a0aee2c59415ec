package shop;

/** Hides the exception of {@code java.lang}. */
class ArithmeticException {}
