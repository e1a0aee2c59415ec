package dev.ote.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompiler;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A compiler without javac's tree API: everything but the second pass works there too. */
class EclipseCompilerTest {
  private static final String SOURCE =
      """
      package com.acme;

      /**
       * PURPOSE:
       * DEPENDENCIES: com.acme.Gone
       */
      @dev.ote.annotations.Observe
      public class Vault {
        /** TRACE PATH: gone() */
        public void open() {}
      }
      """;

  @Test
  void checksAndGeneratesAndSaysOnceWhatItCannotDo() {
    TestCompilation compilation =
        TestCompiler.ECJ.compile(
            new OteProcessor(),
            Map.of("com/acme/Vault.java", SOURCE),
            "--release",
            "17",
            "-proceedOnError");

    assertThat(compilation.success()).isTrue();
    assertThat(compilation.files().keySet())
        .containsExactly(
            "META-INF/ote/com.acme.Vault.json",
            "com/acme/Vault.class",
            "com/acme/VaultObserved.class",
            "com/acme/VaultObserved.java");
    assertThat(compilation.said())
        .extracting(each -> each.kind() + " " + each.line() + " " + each.text())
        .containsExactly(
            "warning 8 the Javadoc of Vault has no LOCATION section: add 'LOCATION:"
                + " com.acme.Vault' [ote:LocationMissing]",
            "warning 8 the PURPOSE section of Vault is empty: write 'PURPOSE: what it is for'"
                + " [ote:PurposeMissing]",
            "warning 8 DEPENDENCIES entry 'com.acme.Gone' does not resolve: no type 'com.acme.Gone'"
                + " is in scope [ote:DependencyUnresolved]",
            "warning 8 the Javadoc of Vault has no TRACE POINTS section: add 'TRACE POINTS: - Entry:"
                + " Vault.open()' [ote:TracePointsMissing]",
            "warning 10 TRACE PATH step 1 'gone()' does not resolve: Vault has no method 'gone'"
                + " [ote:TracePathUnresolved]",
            "note 0 OTE: method bodies are not looked at, because this compiler does not offer javac's"
                + " tree API: TracePathDrift, TracePathIncomplete, DependencyUnused,"
                + " ErrorSwallowed, ErrorUntraced, WrapperBypassed and the bodies' part of"
                + " DependencyUndocumented are left out; everything else works",
            "note 0 OTE: 1 type, 1 public operation, 1 observed (100.0 %), 5 findings");
  }
}
