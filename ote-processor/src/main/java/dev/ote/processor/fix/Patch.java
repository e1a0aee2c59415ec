package dev.ote.processor.fix;

import dev.ote.processor.fix.Wanted.Owner;
import dev.ote.processor.output.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that is changed, by file. */
final class Patch implements SubjectReader.LeftOut {
  private final Map<Owner, Subject> subjects = new LinkedHashMap<>();
  private final Map<String, String> filesLeftOut = new TreeMap<>();
  private final Map<Owner, String> commentsLeftOut = new LinkedHashMap<>();

  private record FileEdits(SourceText source, List<Edit> edits) {}

  void add(Owner owner, Subject subject) {
    subjects.put(owner, subject);
  }

  @Override
  public void file(String file, String reason) {
    filesLeftOut.put(file, "OTE: %s is left out of the patch: %s".formatted(file, reason));
  }

  @Override
  public void comment(Owner owner, String file, String reason) {
    commentsLeftOut.put(
        owner, "OTE: %s in %s is left out of the patch: %s".formatted(owner, file, reason));
  }

  /**
   * Writes the patch, all of it or nothing; an empty file, where there is nothing to change, tells
   * that from a patch of another day.
   *
   * @return what is to be said about it
   */
  List<String> write(Path file, Map<Owner, List<Wanted>> wanted) throws IOException {
    Map<String, FileEdits> files = new TreeMap<>();
    Set<String> cut = new TreeSet<>();
    int fixes = 0;
    for (Map.Entry<Owner, Subject> each : subjects.entrySet()) {
      Mending.Result mended =
          Mending.of(each.getValue(), wanted.getOrDefault(each.getKey(), List.of()));
      SourceText source = each.getValue().source();
      if (mended.isCut()) {
        cut.add(
            "OTE: %s in %s is mended in part: %s lacks characters that the rest needs"
                .formatted(each.getKey(), source.path(), source.charset()));
      }
      if (!mended.edits().isEmpty()) {
        files
            .computeIfAbsent(source.path(), path -> new FileEdits(source, new ArrayList<>()))
            .edits()
            .addAll(mended.edits());
        fixes += mended.fixes();
      }
    }
    ByteArrayOutputStream diff = new ByteArrayOutputStream();
    files.values().forEach(each -> diff.writeBytes(UnifiedDiff.of(each.source(), each.edits())));
    AtomicFile.replace(file, diff.toByteArray());
    List<String> notes = new ArrayList<>(filesLeftOut.values());
    // A comment in which nothing is wrong is no loss.
    commentsLeftOut.entrySet().stream()
        .filter(each -> wanted.containsKey(each.getKey()))
        .map(Map.Entry::getValue)
        .distinct()
        .sorted()
        .forEach(notes::add);
    notes.addAll(cut);
    notes.add(
        fixes == 0
            ? "OTE: no comment can be mended by a patch; " + file + " is empty"
            : "OTE: %d %s in %d %s: git apply %s"
                .formatted(
                    fixes,
                    fixes == 1 ? "fix" : "fixes",
                    files.size(),
                    files.size() == 1 ? "file" : "files",
                    file));
    return notes;
  }
}
