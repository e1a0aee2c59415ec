package shop.db;

/** Keeps some. */
public class Cache {}
