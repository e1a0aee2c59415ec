package shop;

/** Holds a secret only by what it holds. */
public record Login(Credentials credentials, long at) {}
