package shop;

@Deprecated
class Ancient {}
