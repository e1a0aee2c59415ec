package dev.ote.benchmarks.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** Documented and observed classes of ordinary size, as many as one likes. */
final class SyntheticProject {
  private static final int TYPES_A_PACKAGE = 20;

  private SyntheticProject() {}

  /**
   * Writes the sources.
   *
   * @param change is applied to each
   */
  static void write(int types, Path folder, UnaryOperator<String> change) throws IOException {
    for (int i = 0; i < types; i++) {
      Path file = folder.resolve(packageOf(i).replace('.', '/')).resolve(nameOf(i) + ".java");
      Files.createDirectories(file.getParent());
      Files.writeString(file, change.apply(source(i)));
    }
  }

  /** The same code for a compilation that observes nothing. */
  static String withoutAnnotations(String source) {
    return source
        .replace("import dev.ote.annotations.Observe;\n", "")
        .replace("@Observe(tags = \"part=ledger\")\n", "");
  }

  private static String packageOf(int number) {
    return "com.acme.part" + number / TYPES_A_PACKAGE;
  }

  private static String nameOf(int number) {
    return "Ledger" + number;
  }

  private static String source(int number) {
    // The first stands on itself; any other on the one before it, at times in another package.
    int other = Math.max(0, number - 1);
    return TEMPLATE
        .replace("$PACKAGE", packageOf(number))
        .replace("$TYPE", nameOf(number))
        .replace("$OTHER_PACKAGE", packageOf(other))
        .replace("$OTHER", nameOf(other));
  }

  private static final String TEMPLATE =
      """
      package $PACKAGE;

      import dev.ote.annotations.Observe;
      import dev.ote.runtime.Trace;
      import $OTHER_PACKAGE.$OTHER;
      import java.util.ArrayList;
      import java.util.LinkedHashMap;
      import java.util.List;
      import java.util.Map;
      import java.util.Objects;
      import java.util.Optional;

      /**
       * Books amounts on accounts and hands over what it does not know.
       *
       * <p>LOCATION: $PACKAGE.$TYPE
       *
       * <p>PURPOSE: Keeps the balance of each account.
       *
       * <p>DEPENDENCIES:
       *
       * <ul>
       *   <li>$OTHER_PACKAGE.$OTHER
       * </ul>
       *
       * <p>TRACE POINTS:
       *
       * <ul>
       *   <li>Entry: book()
       *   <li>Check: validate()
       *   <li>Exit: balance()
       * </ul>
       *
       * <p>RELATED:
       *
       * <ul>
       *   <li>$OTHER_PACKAGE.$OTHER
       * </ul>
       */
      @Observe(tags = "part=ledger")
      public class $TYPE {
        private final Map<String, Long> balances = new LinkedHashMap<>();
        private final List<String> journal = new ArrayList<>();
        private final $OTHER next;
        private int failures;

        public $TYPE($OTHER next) {
          this.next = next;
        }

        /**
         * Books an amount: validates it first, writes it down then.
         *
         * <p>TRACE PATH:
         *
         * <ol>
         *   <li>validate()
         *   <li>write()
         * </ol>
         *
         * @throws IllegalArgumentException if the account has no name
         */
        public long book(String account, long amount) {
          validate(account, amount);
          long before = balances.getOrDefault(account, 0L);
          long after = Math.addExact(before, amount);
          balances.put(account, after);
          write("booked", account, amount);
          return after;
        }

        /**
         * Moves an amount: first away, then there.
         *
         * <p>TRACE PATH:
         *
         * <ol>
         *   <li>book()
         *   <li>book()
         * </ol>
         */
        public void move(String from, String to, long amount) {
          if (Objects.equals(from, to)) {
            return;
          }
          try {
            book(from, -amount);
            book(to, amount);
          } catch (ArithmeticException e) {
            failures++;
            throw new IllegalStateException(Trace.message("book", "cannot move to " + to), e);
          }
        }

        /**
         * The balance: one's own, else the next ledger's.
         *
         * <p>TRACE PATH:
         *
         * <ol>
         *   <li>find()
         *   <li>$OTHER.balance()
         * </ol>
         */
        public long balance(String account) {
          return find(account).orElseGet(() -> next == null ? 0L : next.balance(account));
        }

        /**
         * The balance, if the account is known here.
         *
         * <p>TRACE PATH:
         *
         * <ol>
         *   <li>validate()
         * </ol>
         */
        public Optional<Long> find(String account) {
          validate(account, 0);
          return Optional.ofNullable(balances.get(account));
        }

        /**
         * The entries of an account, the latest first.
         *
         * <p>TRACE PATH:
         *
         * <ol>
         *   <li>validate()
         * </ol>
         */
        public List<String> entries(String account, int limit) {
          validate(account, limit);
          List<String> found = new ArrayList<>();
          for (int i = journal.size() - 1; i >= 0 && found.size() < limit; i--) {
            String entry = journal.get(i);
            if (entry.contains(" " + account + " ")) {
              found.add(entry);
            }
          }
          return found;
        }

        /**
         * A line of each account.
         *
         * <p>TRACE PATH:
         *
         * <ol>
         *   <li>line()
         * </ol>
         */
        public String report() {
          StringBuilder report = new StringBuilder();
          for (Map.Entry<String, Long> each : balances.entrySet()) {
            line(report, each.getKey(), each.getValue());
          }
          return report.append(failures).append(" failures").toString();
        }

        private static void validate(String account, long amount) {
          if (account == null || account.isBlank()) {
            throw new IllegalArgumentException(Trace.message("validate", "no account for " + amount));
          }
        }

        private void write(String verb, String account, long amount) {
          journal.add(verb + " " + account + " " + amount);
          while (journal.size() > 1000) {
            journal.remove(0);
          }
        }

        private static void line(StringBuilder report, String account, long balance) {
          report.append(account).append(": ");
          report.append(balance < 0 ? "overdrawn by " + -balance : String.valueOf(balance));
          report.append('\\n');
        }
      }
      """;
}
