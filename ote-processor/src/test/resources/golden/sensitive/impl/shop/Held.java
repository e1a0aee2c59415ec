package shop;

final class Held extends Vault.Future {}
