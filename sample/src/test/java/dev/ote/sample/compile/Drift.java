package dev.ote.sample.compile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A change of the sample's sources.
 *
 * @param edits what is changed
 * @param expected the one finding that must come of it; empty where nothing may be said
 */
record Drift(List<Edit> edits, List<Expected> expected) {

  Drift {
    edits = List.copyOf(edits);
    expected = List.copyOf(expected);
  }

  /**
   * A piece of text that is replaced.
   *
   * @param file relative to the root of the sources
   * @param find what stands in it exactly once
   */
  record Edit(String file, String find, String replacement) {}

  /**
   * A finding.
   *
   * @param line what the line contains that it is to be found at
   * @param from a text at or above that line, for lines of which there are several
   */
  record Expected(String check, String file, String from, String line) {}

  /** A change that is followed by nothing. */
  static Drift of(String file, String find, String replacement) {
    return new Drift(List.of(new Edit(file, find, replacement)), List.of());
  }

  Drift and(String file, String find, String replacement) {
    List<Edit> further = new ArrayList<>(edits);
    further.add(new Edit(file, find, replacement));
    return new Drift(further, expected);
  }

  Drift gives(String check, String line) {
    return gives(check, edits.get(0).file(), "", line);
  }

  Drift gives(String check, String file, String from, String line) {
    return new Drift(edits, List.of(new Expected(check, file, from, line)));
  }

  /** Changes the sources below a folder. */
  void apply(Path root) throws IOException {
    for (Edit edit : edits) {
      Path file = root.resolve(edit.file());
      String text = Files.readString(file, UTF_8);
      int at = text.indexOf(edit.find());
      if (at < 0 || text.indexOf(edit.find(), at + 1) >= 0) {
        throw new IllegalStateException(
            "'" + edit.find() + "' does not stand exactly once in " + file);
      }
      Files.writeString(file, text.replace(edit.find(), edit.replacement()), UTF_8);
    }
  }

  /** What is to be said, {@code file:line check}, of the changed sources. */
  List<String> expectedIn(Path root) throws IOException {
    List<String> all = new ArrayList<>();
    for (Expected each : expected) {
      List<String> lines = Files.readAllLines(root.resolve(each.file()), UTF_8);
      int line = indexOf(lines, each.line(), indexOf(lines, each.from(), 0));
      all.add(each.file() + ":" + (line + 1) + " " + each.check());
    }
    return all;
  }

  private static int indexOf(List<String> lines, String text, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i;
      }
    }
    throw new IllegalStateException("no line contains '" + text + "'");
  }
}
