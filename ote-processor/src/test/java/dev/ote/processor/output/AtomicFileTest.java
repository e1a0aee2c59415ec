package dev.ote.processor.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void theFileIsAsAnyOther() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path ordinary = Files.writeString(folder.resolve("ordinary"), "");
    Path unusual = Files.writeString(folder.resolve("unusual"), "old");
    Files.setPosixFilePermissions(unusual, PosixFilePermissions.fromString("rw-------"));

    AtomicFile.replace(folder.resolve("new"), "text".getBytes(UTF_8));
    AtomicFile.replace(unusual, "text".getBytes(UTF_8));

    assertThat(Files.getPosixFilePermissions(folder.resolve("new")))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
    assertThat(Files.getPosixFilePermissions(unusual))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  @Test
  void makesFoldersAndLeavesNothingElseBehind() throws IOException {
    Path file = folder.resolve("a/b/file.txt");

    AtomicFile.replace(file, "old".getBytes(UTF_8));
    AtomicFile.replace(file, "new".getBytes(UTF_8));

    assertThat(file).hasContent("new");
    assertThat(names(file.resolveSibling("."))).containsExactly("file.txt");
  }

  @Test
  void whatALinkLeadsToIsReplacedAndTheLinkStays() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    AtomicFile.replace(link, "new".getBytes(UTF_8));

    assertThat(link).isSymbolicLink();
    assertThat(real).hasContent("new");
  }

  @Test
  void aFolderIsNotReplaced() throws IOException {
    Path target = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> AtomicFile.replace(target, new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessage("it is a folder");
    assertThat(target).isEmptyDirectory();
    assertThat(names(folder)).containsExactly("empty");
  }

  @Test
  void aFileInPlaceOfTheFolderIsSaid() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "old");

    assertThatThrownBy(() -> AtomicFile.replace(inTheWay.resolve("new"), new byte[0]))
        .isInstanceOf(IOException.class)
        .hasMessage(inTheWay + " is no folder");
    assertThat(inTheWay).hasContent("old");
  }

  @Test
  void whereNothingCanBeMadeTheOldFileStays() throws IOException {
    // Not a folder without write permission: tests may run as root, to whom permissions are none.
    Path old = Path.of("/proc/self/comm");
    assumeTrue(Files.exists(old));
    String before = Files.readString(old);

    assertThatThrownBy(() -> AtomicFile.replace(old, "new".getBytes(UTF_8)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no file can be made in " + old.toRealPath().getParent());
    assertThat(Files.readString(old)).isEqualTo(before);
  }

  private static Stream<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }
}
