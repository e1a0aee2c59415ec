package dev.ote.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The values of an option in lower case, for help and for completion. */
abstract class Names implements Iterable<String> {
  private final List<String> names;

  Names(Enum<?>... constants) {
    this.names = Stream.of(constants).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
  }

  @Override
  public final Iterator<String> iterator() {
    return names.iterator();
  }
}
