package dev.ote.sample;

import dev.ote.runtime.Trace;
import dev.ote.sample.datamanager.Preference;
import dev.ote.sample.datamanager.PreferenceStore;
import dev.ote.sample.error.PreferenceException;
import dev.ote.sample.legacy.LegacyImporterObserved;
import dev.ote.sample.tools.user.UserPreferenceToolObserved;
import java.io.PrintStream;
import java.text.ParseException;
import java.util.function.Supplier;

/** A few operations, one by one, with everything that is logged about them in view. */
final class GuidedTour {

  private static final int USER = 1;
  private static final int TOO_LONG = 501;
  private static final String EXPORT =
      """
      user_id,type,value
      2,theme,dark
      2,news_topic,"gardens, and bees"
      2,News Topic,the type is not valid
      """;

  private final UserPreferenceToolObserved preferences;
  private final PreferenceStore store;
  private final LegacyImporterObserved importer;
  private final PrintStream out;

  GuidedTour(Application application, PrintStream out) {
    this.preferences = application.preferences();
    this.store = application.store();
    this.importer = application.importer();
    this.out = out;
  }

  void run() {
    step("A save", () -> preferences.save(USER, "theme", "dark"));
    step(
        "A sensitive save: encrypted on its way",
        () -> preferences.save(USER, "email", "me@example.org"));
    step("... and read back", () -> preferences.retrieve(USER, "email"));
    step("Nothing there: an expected outcome", () -> preferences.retrieve(USER, "phone"));
    step("Invalid input", () -> preferences.save(0, "theme", "dark"));
    step(
        "Too long for its column: fails in the store, seen by both",
        () -> preferences.save(USER, "theme", "x".repeat(TOO_LONG)));
    step("Altered in the database: fails in the encryptor", this::readTampered);
    step("An import by legacy code", this::importExport);
  }

  private void step(String title, Supplier<?> operation) {
    out.println();
    out.println("== " + title);
    try {
      out.println("   returned " + operation.get());
    } catch (PreferenceException e) {
      out.println("   caught " + e.getClass().getSimpleName() + ": " + e.getMessage());
      out.println("   path   " + Trace.path(e));
    }
  }

  private String readTampered() {
    Preference stored = store.find(USER, "email").orElseThrow();
    char first = stored.value().charAt(0) == 'A' ? 'B' : 'A';
    String altered = first + stored.value().substring(1);
    store.save(new Preference(USER, "email", altered, true, stored.updatedAt()));
    return preferences.retrieve(USER, "email");
  }

  private String importExport() {
    try {
      int saved = importer.importCsv(EXPORT);
      return saved + " saved, rejected: " + importer.rejected();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }
}
