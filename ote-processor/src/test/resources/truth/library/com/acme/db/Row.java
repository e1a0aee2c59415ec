package com.acme.db;

public record Row(String text) {}
