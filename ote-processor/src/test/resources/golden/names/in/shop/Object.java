package shop;

interface Object<T> {
  String Operation = "";

  class PerformanceMetrics {}

  interface Entry {}

  interface Map {}

  interface Nested {}

  T object(java.lang.Object o, Objects own);
}
