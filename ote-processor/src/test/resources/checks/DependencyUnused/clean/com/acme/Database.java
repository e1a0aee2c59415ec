package com.acme;

public class Database {}
