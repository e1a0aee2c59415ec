package shop;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import java.io.IOException;
import java.sql.SQLException;
import java.util.NoSuchElementException;

@Observe
public interface Preferences {
  void save(int userId, String value) throws IOException;

  @Observe(
      arguments = true,
      result = true,
      slowMillis = 200,
      expected = {NoSuchElementException.class, SQLException.class})
  String load(int userId, @Sensitive String password) throws SQLException;

  @Observe(value = "login", arguments = true, result = true, tags = {"tier=gold", "team=a"})
  @Sensitive
  String login(@Sensitive String password);

  int count();

  int count(String filter);

  @NotObserved("cheap")
  boolean isOpen();
}
