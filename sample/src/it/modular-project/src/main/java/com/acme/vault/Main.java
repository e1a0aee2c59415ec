package com.acme.vault;

import com.acme.vault.door.Doors;
import java.io.IOException;

/** Opens a vault, and fails to. */
final class Main {

  private Main() {}

  public static void main(String[] args) throws IOException {
    VaultObserved vault = new VaultObserved(new Vault());
    System.out.println("inside " + vault.open("1234") + " by " + vault.getClass().getModule());
    System.out.println("on Java " + Runtime.version().feature());
    try {
      vault.open(" ");
    } catch (IOException e) {
      System.out.println("caught " + e);
    }
    Doors.open();
  }
}
