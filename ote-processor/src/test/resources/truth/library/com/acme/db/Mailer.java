package com.acme.db;

public class Mailer {
  public static final Mailer DEFAULT = new Mailer();
  public static final int RETRIES = 3;

  public static void send(String text) {}

  public void post(String text) {}
}
