package dev.ote.runtime.report;

import dev.ote.runtime.json.Json;
import dev.ote.runtime.json.JsonNode;
import dev.ote.runtime.json.JsonShapeException;
import dev.ote.runtime.json.JsonSyntaxException;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a saved report, and says what is wrong with one that is none. */
final class ReportFile {
  private ReportFile() {}

  static Report read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder");
    }
    try (Reader text = Files.newBufferedReader(file)) {
      return ReportReader.read(JsonNode.of(Json.parse(text)));
    } catch (NoSuchFileException missing) {
      throw new IOException("there is no " + file, missing);
    } catch (AccessDeniedException denied) {
      throw new IOException(file + " cannot be read: access is denied", denied);
    } catch (JsonSyntaxException wrong) {
      String problem =
          wrong.isTruncated() && wrong.line() == 1 && wrong.column() == 1
              ? "it is empty"
              : wrong.isTruncated()
                  ? "it is cut off: " + wrong.problem()
                  : "it is not JSON: " + wrong.problem();
      throw new ReportFormatException(file, wrong.line(), wrong.column(), problem, wrong);
    } catch (JsonShapeException wrong) {
      throw new ReportFormatException(file, String.valueOf(wrong.getMessage()), wrong);
    } catch (CharacterCodingException wrong) {
      throw new ReportFormatException(file, "it is not text in UTF-8", wrong);
    }
  }
}
