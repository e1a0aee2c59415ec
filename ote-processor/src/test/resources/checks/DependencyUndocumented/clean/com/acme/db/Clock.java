package com.acme.db;

public class Clock {}
