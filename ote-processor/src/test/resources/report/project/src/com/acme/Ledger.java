package com.acme;

/** Keeps accounts. */
@SuppressWarnings("ote:DependencyUndocumented")
@dev.ote.annotations.Observe
// Books are kept
// for ten years.

public class Ledger {}
