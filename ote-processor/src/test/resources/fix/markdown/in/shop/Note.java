package shop;

/// Takes `notes`, and *keeps* them. Even long ones.
///
/// - one
/// - two
///
/// @param <T> of what
public class Note<T> {
  Pen pen;

  /// Writes.
  public void write(T text) {
    pen.write(String.valueOf(text));
  }

  public void erase() {
    pen.erase();
  }

  /// @return it
	public String read() {
    return "";
  }

  ///
  public void burn() {
    erase();
  }
}

/// A pen.
///
/// **LOCATION:** `shop.Pencil`
/// ## PURPOSE: to write
///
/// **TRACE POINTS**:
/// * Entry: [Pen#write(String)]
class Pen {
  void write(String text) {}

  /// Erases.
  ///
  /// TRACE PATH:
  /// 1. Pen.erase()
  /// 2. gone()
  public void erase() {}
}
