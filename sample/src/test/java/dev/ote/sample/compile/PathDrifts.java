package dev.ote.sample.compile;

import java.util.List;

/** Changes after which a TRACE PATH is no longer what happens, and their twins. */
// Indentation matters in these pieces, and a text block would hide it.
@SuppressWarnings("StringConcatToTextBlock")
final class PathDrifts {
  static final String TOOL = "dev/ote/sample/tools/user/UserPreferenceTool.java";
  static final String MANAGER = "dev/ote/sample/datamanager/DataManager.java";
  static final String CRYPTO = "dev/ote/sample/memory/UserMemoryEncryptor.java";

  private static final String UNRESOLVED = "TracePathUnresolved";
  private static final String DRIFT = "TracePathDrift";
  private static final String INCOMPLETE = "TracePathIncomplete";
  private static final String CHECKS = "    validate(userId, type);\n    requireValue(value);\n";
  private static final String DELETE =
      "    validate(userId, type);\n    return store.delete(userId, type);\n";
  private static final String ROWS =
      "      upsert(transaction.connection(), preference);\n"
          + "      recordChange(transaction.connection(), preference.userId(),"
          + " preference.type(), \"SAVED\");\n";
  private static final String STEPS_OF_RETRIEVE =
      "   *     2. → validate()\n   *     3. → PreferenceStore.find()\n";
  private static final String LAST_STEP = "   *     6. → PreferenceStore.save()\n";

  static final List<Kind> KINDS =
      List.of(
          new Kind(
              "a called method is renamed",
              Drift.of(TOOL, "    requireValue(value);\n", "    requireText(value);\n")
                  .and(TOOL, "void requireValue(String", "void requireText(String")
                  .gives(UNRESOLVED, "3. → requireValue()"),
              Drift.of(
                  TOOL,
                  "void requireValue(String value) {\n    if (value.isBlank()) {",
                  "void requireValue(String text) {\n    if (text.isBlank()) {")),
          new Kind(
              "two calls are swapped",
              Drift.of(TOOL, CHECKS, "    requireValue(value);\n    validate(userId, type);\n")
                  .gives(DRIFT, "3. → requireValue()"),
              Drift.of(
                  TOOL,
                  CHECKS,
                  "    for (int i = 0; i < 2; i++) {\n      requireValue(value);\n"
                      + "      validate(userId, type);\n    }\n")),
          new Kind(
              "rows are written in another order",
              Drift.of(
                      MANAGER,
                      ROWS,
                      "      recordChange(transaction.connection(), 1, \"x\", \"SAVED\");\n"
                          + "      upsert(transaction.connection(), preference);\n")
                  .gives(DRIFT, MANAGER, "DataManager.save()", "4. → recordChange()"),
              Drift.of(
                  MANAGER,
                  ROWS,
                  "      if (preference.encrypted()) {\n"
                      + "        recordChange(transaction.connection(), 1, \"x\", \"SAVED\");\n"
                      + "      } else {\n"
                      + "        upsert(transaction.connection(), preference);\n      }\n")),
          new Kind(
              "the input is validated too late",
              Drift.of(
                      TOOL,
                      "    validate(userId, type);\n\n    // TRACE POINT 2: database read\n"
                          + "    Optional<Preference> stored = store.find(userId, type);\n",
                      "    Optional<Preference> stored = store.find(userId, type);\n"
                          + "    validate(userId, type);\n")
                  .gives(DRIFT, TOOL, "Retrieves the value", "3. → PreferenceStore.find()"),
              Drift.of(
                  TOOL,
                  "    validate(userId, type);\n\n    // TRACE POINT 2: database read\n",
                  "    try {\n      validate(userId, type);\n    } finally {\n"
                      + "      LOG.trace(\"checked\");\n    }\n")),
          new Kind(
              "a check moves behind the work",
              Drift.of(TOOL, "    requireUser(userId);\n    List<", "    List<")
                  .and(
                      TOOL,
                      "    return List.copyOf(preferences);\n",
                      "    requireUser(userId);\n    return List.copyOf(preferences);\n")
                  .gives(DRIFT, "2. → requireUser()"),
              Drift.of(
                  TOOL,
                  "    requireUser(userId);\n    List<",
                  "    Runnable check = () -> requireUser(userId);\n    check.run();\n    List<")),
          new Kind(
              "a call is deleted",
              Drift.of(TOOL, DELETE, "    return store.delete(userId, type);\n")
                  .gives(DRIFT, TOOL, "Deletes a preference.", "2. → validate()"),
              Drift.of(
                      TOOL,
                      DELETE,
                      "    check(userId, type);\n    return store.delete(userId, type);\n")
                  .and(
                      TOOL,
                      "  private static void requireUser(int userId) {\n",
                      "  private static void check(int userId, String type) {\n"
                          + "    validate(userId, type);\n  }\n\n"
                          + "  private static void requireUser(int userId) {\n")),
          new Kind(
              "a call is inlined",
              Drift.of(CRYPTO, "byte[] iv = freshIv();", "byte[] iv = new byte[IV_BYTES];")
                  .gives(DRIFT, "2. → freshIv()"),
              Drift.of(
                  CRYPTO,
                  "byte[] iv = freshIv();",
                  "java.util.function.Supplier<byte[]> fresh = this::freshIv;\n"
                      + "      byte[] iv = fresh.get();")),
          new Kind(
              "another method is called instead",
              Drift.of(
                      MANAGER,
                      "\"SAVED\");\n      transaction.commit();",
                      "\"SAVED\");\n      transaction.connection().commit();")
                  .gives(DRIFT, MANAGER, "DataManager.save()", "5. → Transaction.commit()"),
              Drift.of(
                  MANAGER,
                  "\"SAVED\");\n      transaction.commit();",
                  "\"SAVED\");\n      Transaction both = transaction;\n      both.commit();")),
          new Kind(
              "a step is deleted",
              Drift.of(TOOL, LAST_STEP, "")
                  .gives(INCOMPLETE, TOOL, "Saves a preference", "TRACE PATH:"),
              Drift.of(TOOL, LAST_STEP, "   *     6. → store it\n")),
          new Kind(
              "a step in the middle is deleted",
              Drift.of(TOOL, "   *     5. → Encryptor.encrypt()\n   *     6. →", "   *     5. →")
                  .gives(INCOMPLETE, TOOL, "Saves a preference", "TRACE PATH:"),
              Drift.of(TOOL, "   *     4. → seal()\n", "")),
          new Kind(
              "an operation is called that no step names",
              Drift.of(
                      TOOL,
                      DELETE,
                      DELETE.replace("    return", "    store.list(userId);\n    return"))
                  .gives(INCOMPLETE, TOOL, "Deletes a preference.", "TRACE PATH:"),
              Drift.of(
                  TOOL, DELETE, DELETE.replace("    return", "    clock.instant();\n    return"))),
          new Kind(
              "an operation of its own is called that no step names",
              Drift.of(TOOL, DELETE, DELETE.replace("    return", "    list(userId);\n    return"))
                  .gives(INCOMPLETE, TOOL, "Deletes a preference.", "TRACE PATH:"),
              Drift.of(
                  TOOL,
                  DELETE,
                  DELETE.replace("    return", "    requireValue(type);\n    return"))),
          new Kind(
              "a typo in a step",
              Drift.of(TOOL, "4. → seal()", "4. → seel()").gives(UNRESOLVED, "4. → seel()"),
              Drift.of(TOOL, "4. → seal()", "4. → seal(int, String, String)")),
          new Kind(
              "a step says a wrong number of parameters",
              Drift.of(TOOL, "4. → seal()", "4. → seal(int)").gives(UNRESOLVED, "seal(int)"),
              Drift.of(TOOL, "4. → seal()", "4. → this.seal(userId, type, value)")),
          new Kind(
              "a link in a step goes wrong",
              Drift.of(TOOL, "5. → Encryptor.encrypt()", "5. → {@link Encryptor#encript}")
                  .gives(UNRESOLVED, "{@link Encryptor#encript}"),
              Drift.of(TOOL, "5. → Encryptor.encrypt()", "5. → {@link Encryptor#encrypt}")),
          new Kind(
              "a step names a method that exists and is not called",
              Drift.of(TOOL, "4. → seal()", "4. → open()").gives(DRIFT, "4. → open()"),
              Drift.of(TOOL, "4. → seal()", "4. → the value is sealed")),
          new Kind(
              "a step names the wrong method of an interface",
              Drift.of(
                      TOOL,
                      STEPS_OF_RETRIEVE,
                      STEPS_OF_RETRIEVE.replace("Store.find", "Store.delete"))
                  .gives(DRIFT, "3. → PreferenceStore.delete()"),
              Drift.of(
                  TOOL,
                  STEPS_OF_RETRIEVE,
                  STEPS_OF_RETRIEVE.replace(
                      "PreferenceStore", "dev.ote.sample.datamanager.DataManager"))),
          new Kind(
              "steps are written in another order",
              Drift.of(
                      TOOL,
                      STEPS_OF_RETRIEVE,
                      "   *     2. → PreferenceStore.find()\n   *     3. → validate()\n")
                  .gives(DRIFT, "3. → validate()"),
              Drift.of(
                  TOOL, STEPS_OF_RETRIEVE, "   *     2. → validate() → PreferenceStore.find()\n")),
          new Kind(
              "a whole path is deleted",
              Drift.of(
                      TOOL,
                      "   * TRACE PATH:\n   *     1. UserPreferenceTool.delete()\n"
                          + "   *     2. → validate()\n   *     3. → PreferenceStore.delete()\n   *\n",
                      "")
                  .gives("TracePathMissing", "public boolean delete("),
              Drift.of(
                  TOOL,
                  "   * TRACE PATH:\n   *     1. UserPreferenceTool.delete()\n",
                  "   * Trace path:\n   *     1. UserPreferenceTool.delete()\n")));

  private PathDrifts() {}
}
