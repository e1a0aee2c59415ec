package dev.ote.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Generated wrappers and the adapters together. */
class WrapperTest {
  private static final List<String> KINDS =
      Stream.of(
              "mono",
              "flux",
              "publisher",
              "flow",
              "flowable",
              "observable",
              "single",
              "maybe",
              "completable")
          .map(kind -> "Library." + kind)
          .toList();

  private final Logger logger = (Logger) LoggerFactory.getLogger(Library.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final PerformanceMetrics metrics = PerformanceMetrics.builder().symbols(false).build();

  @BeforeEach
  void listen() {
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(log);
    log.start();
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
    logger.setAdditive(true);
    logger.setLevel(null);
  }

  @Test
  void startsWhenSubscribedToWithItsArguments() {
    LibraryObserved library = library(new IllegalStateException());
    Mono<String> book = library.load("3-16", "t0ken");
    assertThat(log.list).isEmpty();

    assertThat(book.block()).isEqualTo("3-16");
    assertThat(lines())
        .containsExactly("INFO START Library.load(isbn=3-16, token=***)", "INFO END Library.load");
    assertThat(book.block()).isEqualTo("3-16");
    assertThat(outcomes("Library.load")).isEqualTo("2 success, 0 failure, 0 expected");
  }

  @Test
  void methodThatThrowsIsAFailedCall() {
    LibraryObserved library = library(new IllegalStateException());
    assertThatThrownBy(() -> library.load("3-16", "")).hasMessage("no token");
    assertThat(lines())
        .containsExactly(
            "INFO START Library.load(isbn=3-16, token=***)", "ERROR FAILED Library.load");
    assertThat(outcomes("Library.load")).isEqualTo("0 success, 1 failure, 0 expected");
  }

  @Test
  void everyKindFailsAsItDoesAlone() {
    IllegalStateException failure = new IllegalStateException("closed");
    assertThat(failures(library(failure))).hasSize(9).allMatch(each -> each == failure);
    assertThat(metrics.snapshot().operations()).hasSize(11);
    for (String operation : KINDS) {
      assertThat(outcomes(operation)).as(operation).isEqualTo("0 success, 1 failure, 0 expected");
    }
  }

  @Test
  void everyKindKnowsWhatIsExpected() {
    FileNotFoundException expected = new FileNotFoundException("no such book");
    assertThat(failures(library(expected))).hasSize(9).allMatch(each -> each == expected);
    for (String operation : KINDS) {
      assertThat(outcomes(operation)).as(operation).isEqualTo("0 success, 0 failure, 1 expected");
    }
  }

  @Test
  void noPublisherIsReturnedAsSuch() {
    assertThat(library(new IllegalStateException()).none()).isNull();
    assertThat(outcomes("Library.none")).isEqualTo("0 success, 0 failure, 0 expected");
  }

  private LibraryObserved library(Throwable failure) {
    return new LibraryObserved(new Library(failure), metrics);
  }

  private static List<Throwable> failures(LibraryObserved library) {
    return Flux.<Mono<?>>just(
            library.mono(),
            library.flux().next(),
            Mono.from(library.publisher()),
            Mono.from(JdkFlowAdapter.flowPublisherToFlux(library.flow())),
            Mono.from(library.flowable()),
            Mono.from(
                library
                    .observable()
                    .toFlowable(io.reactivex.rxjava3.core.BackpressureStrategy.ERROR)),
            Mono.from(library.single().toFlowable()),
            Mono.from(library.maybe().toFlowable()),
            Mono.from(library.completable().toFlowable()))
        .concatMap(
            each ->
                each.<Throwable>map(value -> new AssertionError(value)).onErrorResume(Mono::just))
        .collectList()
        .blockOptional()
        .orElseThrow();
  }

  /** Without times and durations. */
  private List<String> lines() {
    return log.list.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .map(line -> line.replaceAll(" \\[[^]]*]", "").replaceAll(" \\(Duration.*", ""))
        .toList();
  }

  private String outcomes(String operation) {
    OperationSnapshot snapshot = metrics.snapshot().operation(operation).orElseThrow();
    return "%d success, %d failure, %d expected"
        .formatted(snapshot.successes(), snapshot.failures(), snapshot.expectedOutcomes());
  }
}
