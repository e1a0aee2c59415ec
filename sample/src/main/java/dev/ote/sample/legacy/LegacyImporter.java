package dev.ote.sample.legacy;

import dev.ote.annotations.Observe;
import dev.ote.sample.error.ValidationException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports preferences from the CSV export of the old application.
 *
 * LOCATION: dev/ote/sample/imports/CsvImporter.java
 *
 * TRACE POINTS:
 *     - Import: LegacyImporter.importAll()
 *     - Line: LegacyImporter.parseLine()
 */
@Observe
public class LegacyImporter {

  private static final String HEADER = "user_id,type,value";

  private final Target target;
  private final List<String> rejected = new ArrayList<>();

  public LegacyImporter(Target target) {
    this.target = target;
  }

  /** Imports all lines and returns how many were saved; the others are {@link #rejected}. */
  public int importCsv(String csv) throws ParseException {
    rejected.clear();
    int offset = 0;
    int saved = 0;
    for (String line : csv.lines().toList()) {
      if (!line.isBlank() && !line.equals(HEADER)) {
        List<String> fields = parseLine(line, offset);
        try {
          target.save(Integer.parseInt(fields.get(0).trim()), fields.get(1).trim(), fields.get(2));
          saved++;
        } catch (NumberFormatException | ValidationException e) {
          rejected.add(line);
        }
      }
      offset += line.length() + 1;
    }
    return saved;
  }

  /** The lines that the last import left out. */
  public List<String> rejected() {
    return List.copyOf(rejected);
  }

  /** Splits at commas outside of quotes; a quote inside of quotes is doubled. */
  private static List<String> parseLine(String line, int offset) throws ParseException {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        field.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    if (quoted || fields.size() != 3) {
      throw new ParseException("expected " + HEADER, offset);
    }
    return fields;
  }

  /** Where imported preferences go. */
  public interface Target {

    void save(int userId, String type, String value);
  }
}
