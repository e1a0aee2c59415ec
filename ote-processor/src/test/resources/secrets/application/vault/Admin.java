package vault;

public class Admin extends Session {
  public Admin() {
    super("s3cret");
  }
}
