package dev.ote.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class SafeThrowableTest {

  @Test
  void safeFailureIsShownAsItIs() {
    Exception failure = new IllegalStateException("plain", new IOException("plain too"));
    failure.addSuppressed(new IOException("and this"));

    assertThat(SafeThrowable.of(failure)).isSameAs(failure);
  }

  @Test
  void unsafeMessageIsEscapedAndTheStackKept() {
    Exception failure = new IllegalStateException("a\nb");

    Throwable view = SafeThrowable.of(failure);

    assertThat(view.toString()).isEqualTo("java.lang.IllegalStateException: a\\nb");
    assertThat(view.getMessage()).isEqualTo("java.lang.IllegalStateException: a\\nb");
    assertThat(view.getStackTrace()).isEqualTo(failure.getStackTrace());
  }

  @Test
  void causesAndSuppressedFailuresAreEscaped() {
    Exception failure = new IllegalStateException("plain", new IOException("cause\u001b[2J"));
    failure.addSuppressed(new IOException("suppressed\u2028"));

    Throwable view = SafeThrowable.of(failure);

    assertThat(view.getCause()).hasToString("java.io.IOException: cause\\u001b[2J");
    assertThat(view.getSuppressed()[0].toString())
        .isEqualTo("java.io.IOException: suppressed\\u2028");
    assertThat(printed(view)).doesNotContain("\u001b").doesNotContain("\u2028");
  }

  @Test
  void framesAreEscaped() {
    Exception remote = new Exception("fine");
    remote.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("a.B\nERROR forged", "m", "B.java\u202e", 7),
          new StackTraceElement("a.C", "n", "C.java", 8)
        });

    Throwable safe = SafeThrowable.of(remote);

    assertThat(safe.getStackTrace())
        .containsExactly(
            new StackTraceElement("a.B\\nERROR forged", "m", "B.java\\u202e", 7),
            new StackTraceElement("a.C", "n", "C.java", 8));
  }

  @Test
  void theFailureIsNeverChanged() {
    Exception failure = new IllegalStateException("a\nb", new IOException("c\nd"));
    StackTraceElement[] before = failure.getStackTrace();
    SafeThrowable.of(failure);

    assertThat(failure).hasMessage("a\nb").hasCauseInstanceOf(IOException.class);
    assertThat(failure.getStackTrace()).isEqualTo(before);
    assertThat(failure.getSuppressed()).isEmpty();
  }

  @Test
  void cyclesEnd() {
    Exception one = new IllegalStateException("one\n");
    Exception two = new IllegalStateException("two", one);
    one.initCause(two);
    one.addSuppressed(two);

    assertThat(printed(SafeThrowable.of(one))).contains("one\\n").contains("two");
  }

  @Test
  void cyclesOfSafeFailuresAreShownAsTheyAre() {
    Exception one = new IllegalStateException("one");
    one.initCause(new IllegalStateException("two", one));

    assertThat(SafeThrowable.of(one)).isSameAs(one);
  }

  @Test
  void endlessChainsAreCut() {
    Exception failure = new IOException("first");
    for (int i = 0; i < 100_000; i++) {
      failure = new IOException("next", failure);
    }
    int length = 0;
    for (Throwable t = SafeThrowable.of(failure); t != null; t = t.getCause()) {
      length++;
    }
    assertThat(length).isBetween(50, 200);
  }

  @Test
  @SuppressWarnings("serial")
  void hostileMethodsAreKeptFromTheLogger() {
    Throwable view =
        SafeThrowable.of(
            new RuntimeException() {
              @Override
              public String getMessage() {
                throw new AssertionError("no message");
              }

              @Override
              public synchronized Throwable getCause() {
                throw new IllegalStateException("no cause");
              }

              @Override
              @SuppressWarnings("NullAway") // hostile on purpose
              public StackTraceElement[] getStackTrace() {
                return null;
              }
            });

    assertThat(view.toString()).endsWith(": <toString failed: AssertionError>");
    assertThat(view.getCause()).isNull();
    assertThat(view.getStackTrace()).isEmpty();
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
