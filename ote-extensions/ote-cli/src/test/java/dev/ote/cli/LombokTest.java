package dev.ote.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that compile with Lombok alone: what it adds is there, and nobody's to document. */
class LombokTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private static final String SHOP =
      """
      package com.acme;

      import dev.ote.annotations.Observe;
      import java.io.IOException;
      import lombok.*;
      import lombok.extern.java.Log;

      /**
       * LOCATION: com.acme.Shop
       *
       * PURPOSE: Takes orders.
       *
       * DEPENDENCIES: Stock
       *
       * TRACE POINTS:
       *   - Shop.sell()
       */
      @Log
      @Observe
      @RequiredArgsConstructor
      public class Shop {
        @Getter private final Stock stock;
        @NonNull @Getter @Setter private String last = "";
        @Getter(lazy = true) private final String name = "shop of " + stock;

        /**
         * TRACE PATH:
         *   1. Shop.sell()
         *   2. → Order.getArticle()
         *   3. → Stock.setTaken()
         *   4. → print()
         */
        public void sell(@NonNull String article) {
          Order order = Order.builder().article(article).number(1).build();
          last = order.getArticle();
          stock.setTaken(stock.getTaken() + order.getNumber());
          print();
        }

        @SneakyThrows
        @Synchronized
        private void print() {
          @Cleanup java.io.StringReader reader = new java.io.StringReader(last);
          if (reader.read() < 0) {
            throw new IOException("TRACE: Shop.print -> failed | nothing to print");
          }
          log.info(last);
        }

        @Value
        @Builder
        static class Order {
          String article;
          int number;
        }
      }

      @Data
      class Stock {
        private int taken;
      }
      """;

  @TempDir private Path root;

  @BeforeEach
  void isProject() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    Files.writeString(root.resolve("Shop.java"), SHOP);
  }

  @Test
  void nothingIsFoundInWhatLombokAdds() {
    assertThat(Ote.run("check", "-cp", CLASS_PATH, root.toString()))
        .isEqualTo(
            new Ote(0, "", "OTE: 1 type, 1 public operation, 1 observed (100.0 %), 0 findings\n"));
  }

  @Test
  void whatIsUntrueIsFoundBesideIt() throws IOException {
    Files.writeString(
        root.resolve("Shop.java"),
        SHOP.replace("→ Stock.setTaken()", "→ Stock.setGiven()").replace("TRACE: ", "TR "));

    Ote ote = Ote.run("check", "-q", "-cp", CLASS_PATH, root.toString());

    assertThat(ote.err()).isEmpty();
    assertThat(ote.out())
        .isEqualTo(
            """
            %1$s:30:13: warning: TRACE PATH step 3 'Stock.setGiven()' does not resolve: Stock has no method 'setGiven' [ote:TracePathUnresolved]
            %1$s:45:13: warning: the message of IOException has no trace information: use Trace.message(step, detail) [ote:ErrorUntraced]
            """
                .formatted(root.resolve("Shop.java")));
    assertThat(ote.code()).isEqualTo(1);
  }

  @Test
  void aPatchDocumentsWhatIsWritten() throws IOException {
    Files.writeString(
        root.resolve("Shop.java"),
        SHOP.replaceFirst("(?s)/\\*\\*\\n \\* LOCATION.*?\\*/", "/** Takes orders. */")
            .replaceFirst("(?s)/\\*\\*\\n +\\* TRACE PATH.*?\\*/\\n +", ""));
    Path patch = root.resolve("ote.patch");

    Ote ote = Ote.run("fix", "--patch", patch.toString(), "-cp", CLASS_PATH, root.toString());

    assertThat(ote.err())
        .isEqualTo(
            """
            OTE: 1 type, 1 public operation, 1 observed (100.0 %%), 5 findings
            OTE: 5 fixes in 1 file: git apply %s
            """
                .formatted(patch));
    assertThat(patch)
        .content()
        .contains(
            """
            + * DEPENDENCIES:
            + *   - com.acme.Stock
            + *
            + * TRACE POINTS:
            + *   - Shop.sell()
            """);
  }

  @Test
  void withoutItsJarItsAnnotationsAreMissing() {
    Ote ote = Ote.run("check", "-q", "--packages", "com.acme", root.toString());

    assertThat(ote.err())
        .startsWith(
            root.resolve("Shop.java") + ":3:27: error: package dev.ote.annotations does not")
        .endsWith("what was found may be incomplete; is the class path whole?\n");
    assertThat(ote.code()).isEqualTo(3);
  }
}
