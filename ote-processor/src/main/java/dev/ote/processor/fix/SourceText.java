package dev.ote.processor.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The text of a source file, of which every byte is accounted for.
 *
 * @param path its path from the root of the project, with slashes
 * @param charset what the compiler read it with
 */
record SourceText(String path, String text, Charset charset) {

  /** A file that cannot be patched. */
  static final class Unpatchable extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * @param reason why, to be read behind the file's name
     */
    Unpatchable(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Reads a file.
   *
   * @param asCompiled the text that the compiler saw
   * @throws Unpatchable if a patch of it could not be exact
   */
  static SourceText read(String path, Path file, Charset charset, CharSequence asCompiled)
      throws Unpatchable {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      // Patches have lines of bytes, and ASCII marks before them.
      if (!Arrays.equals("a\n".getBytes(charset), new byte[] {'a', '\n'})
          || !Arrays.equals(text.getBytes(charset), bytes)) {
        throw new Unpatchable("a patch cannot be written in " + charset);
      }
      if (!text.contentEquals(asCompiled)) {
        throw new Unpatchable("it is not what was compiled");
      }
      if (text.replace("\r\n", "").indexOf('\r') >= 0) {
        throw new Unpatchable("some of its lines end in a lone carriage return");
      }
      return new SourceText(path, text, charset);
    } catch (CharacterCodingException e) {
      throw new Unpatchable("it has bytes that are no " + charset);
    } catch (IOException e) {
      throw new Unpatchable("it cannot be read");
    }
  }

  /** Whether the text can stand in this file. */
  boolean canHold(String added) {
    return charset.newEncoder().canEncode(added);
  }

  int lineStart(int position) {
    return text.lastIndexOf('\n', position - 1) + 1;
  }

  /** The white space at the start of the line of a position. */
  String indentation(int position) {
    int start = lineStart(position);
    int end = start;
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** How the line of a position ends; the last one as the line before it. */
  String lineEnd(int position) {
    int end = text.indexOf('\n', position);
    if (end < 0) {
      end = text.lastIndexOf('\n', position);
    }
    return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
  }
}
