package shop;

/** Inherits its secret. */
public class Admin extends Session {}
