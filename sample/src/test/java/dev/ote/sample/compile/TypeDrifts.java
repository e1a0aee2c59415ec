package dev.ote.sample.compile;

import static dev.ote.sample.compile.PathDrifts.MANAGER;
import static dev.ote.sample.compile.PathDrifts.TOOL;

import java.util.List;
import java.util.stream.Stream;

/** Changes after which what is said of a type is no longer so, and their twins. */
// Indentation matters in these pieces, and a text block would hide it.
@SuppressWarnings("StringConcatToTextBlock")
final class TypeDrifts {
  private static final String KEYS = "dev/ote/sample/memory/KeySource.java";
  private static final String WIRING = "dev/ote/sample/Application.java";
  private static final String CALLS = "dev/ote/sample/tools/user/package-info.java";

  private static final String UNDOCUMENTED = "DependencyUndocumented";
  private static final String UNUSED = "DependencyUnused";
  private static final String SWALLOWED = "ErrorSwallowed";
  private static final String UNTRACED = "ErrorUntraced";
  private static final String BYPASSED = "WrapperBypassed";
  private static final String ENCRYPTOR = " *     - dev.ote.sample.memory.Encryptor\n";
  private static final String LOGGER = " *     - dev.ote.runtime.OteLogger\n";
  private static final String LAST_FIELD = "  private final Clock clock;\n";
  private static final String DATABASE = "  private final DataSource database;\n";
  private static final String WORK = "    return store.delete(userId, type);\n";
  private static final String TRACED =
      "throw new ValidationException(Trace.message(\"validation_failed\", \"value is required\"));";
  private static final String NOT_FOUND =
      "    if (stored.isEmpty()) {\n      throw new UnknownPreferenceException(\n"
          + "          Trace.message(\"not_found\", \"user \" + userId + \" has no \" + type));\n"
          + "    }\n";
  private static final String CREATE =
      "new UserPreferenceTool(store, encryptor, Clock.systemUTC())";
  private static final String IMPORTER =
      "    this.importer = new LegacyImporterObserved(new LegacyImporter(preferences::save));\n";
  private static final String OBSERVE_LIST =
      "  @Observe(\n      value = \"list_preferences\",\n"
          + "      tags = {\"component=tool\", \"access=read\"})\n";

  private static final List<Kind> DEPENDENCIES =
      List.of(
          new Kind(
              "a dependency is dropped from the list",
              Drift.of(TOOL, ENCRYPTOR, "")
                  .gives(UNDOCUMENTED, "private final Encryptor encryptor"),
              Drift.of(TOOL, ENCRYPTOR, " *     - dev.ote.sample.memory.UserMemoryEncryptor\n")),
          new Kind(
              "a dependency is misspelt",
              Drift.of(TOOL, ENCRYPTOR, " *     - dev.ote.sample.memory.Encryptr\n")
                  .gives("DependencyUnresolved", "memory.Encryptr"),
              Drift.of(TOOL, ENCRYPTOR, " *     - Encryptor: keeps values unreadable\n")),
          new Kind(
              "one dependency is listed in place of another",
              Drift.of(TOOL, ENCRYPTOR, " *     - dev.ote.sample.memory.KeySource\n")
                  .gives(UNDOCUMENTED, "private final Encryptor encryptor"),
              Drift.of(TOOL, ENCRYPTOR + LOGGER, LOGGER + ENCRYPTOR)),
          new Kind(
              "a dependency is listed that is not used",
              Drift.of(TOOL, ENCRYPTOR, ENCRYPTOR + " *     - dev.ote.sample.memory.KeySource\n")
                  .gives(UNUSED, "memory.KeySource"),
              Drift.of(TOOL, ENCRYPTOR, ENCRYPTOR + " *     - dev.ote.sample.memory.KeySource\n")
                  .and(
                      TOOL,
                      "  private static void requireUser(",
                      "  private static <K extends dev.ote.sample.memory.KeySource> K same(K keys) {\n"
                          + "    return keys;\n  }\n\n  private static void requireUser(")),
          new Kind(
              "a dependency is only imported",
              Drift.of(MANAGER, LOGGER, LOGGER + " *     - dev.ote.sample.memory.Encryptor\n")
                  .and(
                      MANAGER,
                      "import dev.ote.sample.error.StorageException;\n",
                      "import dev.ote.sample.error.StorageException;\n"
                          + "import dev.ote.sample.memory.Encryptor;\n")
                  .gives(UNUSED, "- dev.ote.sample.memory.Encryptor"),
              Drift.of(MANAGER, LOGGER, LOGGER + " *     - dev.ote.sample.memory.Encryptor\n")
                  .and(
                      MANAGER,
                      DATABASE,
                      DATABASE
                          + "  static final Class<?> SEALED_BY ="
                          + " dev.ote.sample.memory.Encryptor.class;\n")),
          new Kind(
              "a body constructs what is not listed",
              Drift.of(
                      TOOL,
                      WORK,
                      "    LOG.trace(\"%s\", new dev.ote.sample.memory.KeyRing());\n" + WORK)
                  .gives(UNDOCUMENTED, "KeyRing()"),
              Drift.of(
                  TOOL,
                  WORK,
                  "    LOG.trace(\"%s\", new SaveReceipt(type, false, clock.instant()));\n"
                      + WORK)),
          new Kind(
              "a field is added that is not listed",
              Drift.of(
                      TOOL,
                      LAST_FIELD,
                      LAST_FIELD
                          + "  final dev.ote.sample.memory.KeyRing ring ="
                          + " new dev.ote.sample.memory.KeyRing();\n")
                  .gives(UNDOCUMENTED, "KeyRing ring"),
              Drift.of(
                  TOOL,
                  LAST_FIELD,
                  LAST_FIELD + "  final List<Preference> last = new ArrayList<>();\n")),
          new Kind(
              "the list is deleted",
              Drift.of(
                      TOOL,
                      " * DEPENDENCIES:\n *     - dev.ote.sample.datamanager.PreferenceStore\n"
                          + ENCRYPTOR
                          + LOGGER,
                      "")
                  .gives("DependenciesMissing", "public final class UserPreferenceTool"),
              Drift.of(TOOL, " * DEPENDENCIES:\n", " * Dependencies:\n")));

  private static final List<Kind> ERRORS =
      List.of(
          new Kind(
              "an error is swallowed",
              Drift.of(
                      TOOL,
                      WORK,
                      "    try {\n  "
                          + WORK
                          + "    } catch (Exception e) {\n      return false;\n    }\n")
                  .gives(SWALLOWED, "catch (Exception e)"),
              Drift.of(
                  TOOL,
                  WORK,
                  "    try {\n  "
                      + WORK
                      + "    } catch (Exception e) {\n      LOG.trace(\"not deleted: %s\", e);\n"
                      + "      return false;\n    }\n")),
          new Kind(
              "a helper swallows everything",
              Drift.of(
                      TOOL,
                      "    LOG.trace(\"validated\");\n",
                      "    try {\n      LOG.trace(\"validated\");\n    } catch (Throwable t) {\n"
                          + "      // so what\n    }\n")
                  .gives(SWALLOWED, "catch (Throwable t)"),
              Drift.of(
                  TOOL,
                  "    LOG.trace(\"validated\");\n",
                  "    try {\n      LOG.trace(\"validated\");\n"
                      + "    } catch (IllegalStateException e) {\n      // so what\n    }\n")),
          new Kind(
              "an error among several is swallowed",
              Drift.of(
                      MANAGER,
                      "    LOG.trace(\"committed %s\", preference.type());\n",
                      "    try {\n      LOG.trace(\"committed\");\n"
                          + "    } catch (java.util.MissingResourceException e) {\n      throw e;\n"
                          + "    } catch (Exception e) {\n      preference.type();\n    }\n")
                  .gives(SWALLOWED, "catch (Exception e)"),
              Drift.of(
                      MANAGER,
                      "    LOG.trace(\"committed %s\", preference.type());\n",
                      "    try {\n      LOG.trace(\"committed\");\n    } catch (Exception e) {\n"
                          + "      giveUp();\n    }\n")
                  .and(
                      MANAGER,
                      "  private static void upsert(",
                      "  private static void giveUp() {\n"
                          + "    throw new StorageException(Trace.message(\"a\", \"b\"), null);\n"
                          + "  }\n\n  private static void upsert(")),
          new Kind(
              "an error loses its trace",
              Drift.of(TOOL, TRACED, "throw new ValidationException(\"value is required\");")
                  .gives(UNTRACED, "\"value is required\""),
              Drift.of(
                  TOOL,
                  TRACED,
                  "throw new ValidationException(\"TRACE: save -> value is required\");")),
          new Kind(
              "an error made by a lambda has no trace",
              Drift.of(
                      TOOL,
                      NOT_FOUND,
                      "    stored.orElseThrow(\n"
                          + "        () -> new UnknownPreferenceException(\"no \" + type));\n")
                  .gives(UNTRACED, "\"no \" + type"),
              Drift.of(
                      TOOL,
                      NOT_FOUND,
                      "    stored.orElseThrow(() -> new UnknownPreferenceException(none(type)));\n")
                  .and(
                      TOOL,
                      "  private static void requireUser(",
                      "  private static String none(String type) {\n"
                          + "    return Trace.message(\"not_found\", type);\n  }\n\n"
                          + "  private static void requireUser(")),
          new Kind(
              "an error of the JDK has no trace",
              Drift.of(TOOL, TRACED, "throw new IllegalArgumentException(\"no \" + value.trim());")
                  .gives(UNTRACED, "IllegalArgumentException"),
              Drift.of(
                  TOOL, TRACED, "throw new IllegalStateException(new RuntimeException(value));")));

  private static final List<Kind> WRAPPERS =
      List.of(
          new Kind(
              "an object is called without its wrapper",
              Drift.of(
                      WIRING,
                      IMPORTER,
                      IMPORTER
                          + "    new UserPreferenceTool(store, encryptor, Clock.systemUTC())"
                          + ".list(1);\n")
                  .gives(BYPASSED, ".list(1)"),
              Drift.of(
                  WIRING,
                  IMPORTER,
                  IMPORTER + "    new UserPreferenceToolObserved(" + CREATE + ").list(1);\n")),
          new Kind(
              "a variable is called without its wrapper",
              Drift.of(
                      WIRING,
                      IMPORTER,
                      IMPORTER
                          + "    UserPreferenceTool bare = "
                          + CREATE
                          + ";\n    bare.list(1);\n")
                  .gives(BYPASSED, "UserPreferenceTool bare"),
              Drift.of(
                  WIRING,
                  IMPORTER,
                  IMPORTER
                      + "    UserPreferenceTool tool = "
                      + CREATE
                      + ";\n    tool.list(1);\n    new UserPreferenceToolObserved(tool).list(1);\n")),
          new Kind(
              "an operation is no longer observed",
              Drift.of(TOOL, OBSERVE_LIST, "")
                  .gives("ObserveMissing", "public List<Preference> list("),
              Drift.of(
                  TOOL,
                  OBSERVE_LIST,
                  "  @dev.ote.annotations.NotObserved(\"a matter of taste\")\n")),
          new Kind(
              "two operations have one name",
              Drift.of(TOOL, "value = \"delete_preference\"", "value = \"list_preferences\"")
                  .gives("OperationNameClash", "public boolean delete("),
              Drift.of(TOOL, "value = \"delete_preference\"", "value = \"deletion\"")));

  private static final List<Kind> SECTIONS =
      List.of(
          new Kind(
              "LOCATION is misspelt",
              Drift.of(MANAGER, "datamanager/DataManager.java\n", "datamanager/DataManger.java\n")
                  .gives("LocationMismatch", "LOCATION:"),
              Drift.of(
                  MANAGER,
                  "sample/src/main/java/dev/ote/sample/datamanager/DataManager.java\n",
                  "dev.ote.sample.datamanager.DataManager\n")),
          new Kind(
              "LOCATION is another module's",
              Drift.of(MANAGER, "LOCATION: sample/src", "LOCATION: samples/src")
                  .gives("LocationMismatch", "LOCATION:"),
              Drift.of(MANAGER, "LOCATION: sample/src/main/java/", "LOCATION: ")),
          new Kind(
              "LOCATION is deleted",
              Drift.of(
                      KEYS,
                      " * LOCATION: sample/src/main/java/dev/ote/sample/memory/KeySource.java\n",
                      "")
                  .gives("LocationMissing", "public interface KeySource"),
              Drift.of(
                  KEYS,
                  " * LOCATION: sample/src/main/java/dev/ote/sample/memory/KeySource.java\n"
                      + " * PURPOSE: Hand out one AES-256 key per user\n",
                  " * PURPOSE: Hand out one AES-256 key per user\n"
                      + " * LOCATION: sample/src/main/java/dev/ote/sample/memory/KeySource.java\n")),
          new Kind(
              "PURPOSE is deleted",
              Drift.of(KEYS, " * PURPOSE: Hand out one AES-256 key per user\n", "")
                  .gives("PurposeMissing", "public interface KeySource"),
              Drift.of(KEYS, "PURPOSE: Hand out one", "Purpose:\n *     Hand out one")),
          new Kind(
              "PURPOSE is emptied",
              Drift.of(KEYS, "PURPOSE: Hand out one AES-256 key per user", "PURPOSE:")
                  .gives("PurposeMissing", "PURPOSE:"),
              Drift.of(KEYS, "PURPOSE: Hand out one AES-256 key per user", "PURPOSE: Keys")),
          new Kind(
              "a trace point is misspelt",
              Drift.of(
                      MANAGER,
                      "Setup: DataManager.createSchema()",
                      "Setup: DataManager.createScheme()")
                  .gives("TracePointUnresolved", "createScheme"),
              Drift.of(
                  MANAGER, "Setup: DataManager.createSchema()", "Setup: DataManager#createSchema")),
          new Kind(
              "a trace point's method is renamed",
              Drift.of(MANAGER, "public void createSchema()", "public void makeTables()")
                  .and(WIRING, "dataManager.createSchema();", "dataManager.makeTables();")
                  .gives("TracePointUnresolved", "Setup:"),
              Drift.of(MANAGER, "public void createSchema()", "public void createSchema(int times)")
                  .and(WIRING, "dataManager.createSchema();", "dataManager.createSchema(1);")),
          new Kind(
              "the trace points are deleted",
              Drift.of(KEYS, " * TRACE POINTS:\n *     - Lookup: KeySource.keyFor()\n", "")
                  .gives("TracePointsMissing", "public interface KeySource"),
              Drift.of(KEYS, " * TRACE POINTS:\n", " * TRACE_POINTS:\n")),
          new Kind(
              "a related file is misspelt",
              Drift.of(
                      TOOL,
                      "dev/ote/sample/datamanager/Preference.java",
                      "dev/ote/sample/datamanager/Preferences.java")
                  .gives("RelatedUnresolved", "Preferences.java"),
              Drift.of(
                  TOOL,
                  "dev/ote/sample/datamanager/Preference.java",
                  "datamanager/Preference.java")),
          new Kind(
              "a related file was moved",
              Drift.of(
                      TOOL,
                      "dev/ote/sample/datamanager/Preference.java",
                      "sample/src/main/java/dev/ote/sample/model/Preference.java")
                  .gives("RelatedUnresolved", "model/Preference.java"),
              Drift.of(
                  TOOL,
                  "dev/ote/sample/datamanager/Preference.java",
                  "sample/src/main/java/dev/ote/sample/datamanager/Preference.java")),
          new Kind(
              "a related type is misspelt",
              Drift.of(
                      MANAGER,
                      "Errors: dev.ote.sample.error.StorageException",
                      "Errors: dev.ote.sample.error.StorageExeption")
                  .gives("RelatedUnresolved", "StorageExeption"),
              Drift.of(
                  MANAGER,
                  "Errors: dev.ote.sample.error.StorageException",
                  "Errors: what the database says")),
          new Kind(
              "a call stack names a method that is gone",
              Drift.of(CALLS, "memory/KeyRing.java:keyFor()", "memory/KeyRing.java:findKey()")
                  .gives("CallStackUnresolved", "findKey()"),
              Drift.of(
                  CALLS, "→ dev/ote/sample/memory/KeyRing.java:keyFor()", "→ the ring of keys")),
          new Kind(
              "a call stack names a file that is gone",
              Drift.of(CALLS, "memory/KeyRing.java:keyFor()", "memory/KeyChain.java:keyFor()")
                  .gives("CallStackUnresolved", "KeyChain.java"),
              Drift.of(
                  CALLS,
                  "dev/ote/sample/memory/KeyRing.java:keyFor()",
                  "dev.ote.sample.memory.KeyRing.keyFor()")));

  static final List<Kind> KINDS =
      Stream.of(DEPENDENCIES, ERRORS, WRAPPERS, SECTIONS).flatMap(List::stream).toList();

  private TypeDrifts() {}
}
