package dev.ote.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.anomaly.AnomalyMonitor;
import dev.ote.runtime.compare.ComparisonFramework;
import dev.ote.runtime.compare.ComparisonResult;
import dev.ote.runtime.compare.Implementation;
import dev.ote.runtime.compare.TestCase;
import dev.ote.testing.browser.Browser;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, where one is installed. */
class DashboardPageTest {
  private static final String IMAGE = "<img src=x onerror=alert(1)>";
  private static final String SCRIPT = "\"></script><script>alert(1)</script>";
  private static final String MIRRORED = "abc\u202egnp.exe";
  private static final String LONG = "long".repeat(2500);

  private static Browser browser;

  private final PerformanceMetrics metrics = PerformanceMetrics.builder().build();
  private final OteDashboard dashboard =
      OteDashboard.builder().metrics(metrics).interval(Duration.ofMillis(100)).start();

  @BeforeAll
  static void start(@TempDir Path profile) throws Exception {
    Optional<Path> installed = Browser.installed();
    assumeTrue(installed.isPresent(), "no Chromium is installed");
    browser = new Browser(installed.get(), profile);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() throws Exception {
    call("Shop.buy", 30, 200);
    call("Shop.find", 3, 100);
    call("Ledger.book", 8, 50);
    fail("Shop.buy", new IllegalStateException("no " + IMAGE + " left"));
    browser.resize(1440, 900);
    browser.open(dashboard.uri());
    waitForRows(3);
  }

  @AfterEach
  void nothingWentWrongAndNothingElseWasFetched() throws Exception {
    List<String> complaints = browser.complaints();
    List<String> requests = browser.requests();
    browser.leave();
    dashboard.close();
    browser.forget();
    assertThat(complaints).isEmpty();
    assertThat(requests)
        .allMatch(url -> url.startsWith("http://localhost:") || url.equals("about:blank"));
  }

  private void call(String name, int millis, int times) {
    for (int i = 0; i < times; i++) {
      metrics.record(name, Duration.ofMillis(millis), true);
    }
  }

  private void fail(String name, RuntimeException failure) {
    Operation operation = metrics.operation(name);
    try {
      throw failure;
    } catch (RuntimeException e) {
      operation.failure(operation.start(), e);
    }
  }

  @Test
  void theTableShowsWhatIsKnown() throws Exception {
    assertThat(text("#shown")).isEqualTo("3 operations");
    assertThat(cell("Shop.find", "calls")).isEqualTo("100");
    assertThat(cell("Shop.find", "success")).isEqualTo("100.0 %");
    assertThat(cell("Shop.find", "p95")).startsWith("3.0").endsWith(" ms");
    assertThat(cell("Shop.find", "failure")).isEmpty();
    assertThat(cell("Shop.buy", "success")).isEqualTo("99.50 %");
    assertThat(cell("Shop.buy", "failure")).startsWith("IllegalStateException · ");
    assertThat(read(row("Shop.buy") + ".querySelector('.c-failure .text').title"))
        .contains(IMAGE, "FAILED at DashboardPageTest.java:");
  }

  @Test
  void figuresFollowWhatHappens() throws Exception {
    metrics.record("Shop.find", Duration.ofMillis(3), true);
    browser.waitFor(row("Shop.find") + ".querySelector('.c-calls .text').textContent === '101'");
    call("Brand.new", 1, 5);
    waitForRows(4);
    browser.waitFor("document.querySelectorAll('.uplot').length === 2");
    assertThat(text("#status span")).isEqualTo("live");
  }

  @Test
  void aClockThatStandsStillHarmsNoPicture() throws Exception {
    PerformanceMetrics still =
        PerformanceMetrics.builder()
            .clock(Clock.fixed(Instant.parse("2026-01-05T00:00:00Z"), ZoneOffset.UTC))
            .build();
    OteDashboard ofStill =
        OteDashboard.builder().metrics(still).interval(Duration.ofMillis(100)).start();
    try (ofStill) {
      browser.open(ofStill.uri());
      for (int i = 1; i <= 3; i++) {
        still.record("Shop.buy", Duration.ofMillis(30), true);
        browser.waitFor("document.querySelector('.c-calls .text')?.textContent === '" + i + "'");
      }
      browser.leave();
    }
  }

  @Test
  void aRestartIsNoticed() throws Exception {
    int port = dashboard.address().getPort();
    dashboard.close();
    browser.waitFor("document.querySelector('#status span').textContent === 'reconnecting'");
    PerformanceMetrics others = PerformanceMetrics.builder().build();
    others.record("After.restart", Duration.ofMillis(1), true);
    OteDashboard again = OteDashboard.builder().metrics(others).port(port).start();
    try (again) {
      browser.waitFor("document.querySelector('#shown').textContent === '1 operations'");
      assertThat(names()).isEqualTo("After.restart");
      browser.leave();
    }
    assertThat(browser.complaints()).allMatch(each -> each.contains("net::ERR_"));
    browser.forget();
  }

  @Test
  void anOpenOperationGoesOnAfterAnotherTabWasLookedAt() throws Exception {
    go("operation/Shop.buy");
    browser.waitFor("document.querySelectorAll('#detail .thrown li').length === 1");
    hide(true);
    assertThat(text("#status span")).isEqualTo("paused");
    hide(false);
    fail("Shop.buy", new UnsupportedOperationException("not here"));
    browser.waitFor("document.querySelectorAll('#detail .thrown li').length === 2");
  }

  @Test
  void anOpenOperationGoesOnAfterARestart() throws Exception {
    go("operation/Shop.buy");
    browser.waitFor("document.querySelector('#detail .thrown') !== null");
    int port = dashboard.address().getPort();
    dashboard.close();
    browser.waitFor("document.querySelector('#status span').textContent === 'reconnecting'");
    PerformanceMetrics others = PerformanceMetrics.builder().build();
    for (String name : List.of("Shop.buy", "Shop.find", "Ledger.book")) { // With the same ids.
      others.record(name, Duration.ofMillis(1), true);
    }
    Operation buy = others.operation("Shop.buy");
    buy.failure(buy.start(), new UnsupportedOperationException("not here"));
    OteDashboard again = OteDashboard.builder().metrics(others).port(port).start();
    try (again) {
      browser.waitFor(
          "document.querySelector('#detail .thrown span')?.textContent"
              + " === 'UnsupportedOperationException'");
      browser.leave();
    }
    assertThat(browser.complaints()).allMatch(each -> each.contains("net::ERR_"));
    browser.forget();
  }

  @Test
  void anOperationThatTheAddressAsksForIsOpenedWhenItIsFirstCalled() throws Exception {
    go("operation/Brand.new");
    browser.waitFor("location.hash === '#operation/Brand.new'");
    assertThat(read("document.querySelector('#detail').hidden")).isEqualTo("true");
    fail("Brand.new", new UnsupportedOperationException("not here"));
    browser.waitFor(
        "document.querySelector('#detail .thrown span')?.textContent"
            + " === 'UnsupportedOperationException'");
  }

  /** As if the page were no longer in view, or in view again. */
  private static void hide(boolean hidden) throws Exception {
    browser.read(
        "Object.defineProperty(document, 'hidden', {configurable: true, value: %s});"
                .formatted(hidden)
            + "document.dispatchEvent(new Event('visibilitychange'))");
  }

  @Test
  void columnsSort() throws Exception {
    click("th.c-p95 button");
    assertThat(names()).isEqualTo("Shop.buy Ledger.book Shop.find");
    click("th.c-p95 button");
    assertThat(names()).isEqualTo("Shop.find Ledger.book Shop.buy");
    assertThat(read("document.querySelector('th.c-p95').ariaSort")).isEqualTo("ascending");
    click("th.c-name button");
    assertThat(names()).isEqualTo("Ledger.book Shop.buy Shop.find");
    click("th.c-success button");
    assertThat(names()).startsWith("Shop.buy");
  }

  @Test
  void searchAndFiltersNarrow() throws Exception {
    search("shop B");
    assertThat(names()).isEqualTo("Shop.buy");
    assertThat(text("#shown")).isEqualTo("1 of 3 operations");
    search("nothing such");
    assertThat(text(".grid .empty")).isEqualTo("Nothing matches.");
    search("");
    click("#failing");
    assertThat(names()).isEqualTo("Shop.buy");
  }

  @Test
  void theLastMinuteIsAsked() throws Exception {
    click("#recent");
    assertThat(read("document.querySelector('#recent').ariaPressed")).isEqualTo("true");
    assertThat(read("document.querySelector('#total').ariaPressed")).isEqualTo("false");
    assertThat(cell("Shop.find", "calls")).isEqualTo("100");
    browser.press("w");
    assertThat(read("document.querySelector('#total').ariaPressed")).isEqualTo("true");
  }

  @Test
  void theKeyboardDoesIt() throws Exception {
    click("th.c-name button");
    browser.read("document.activeElement.blur()");
    browser.press("/");
    browser.waitFor("document.activeElement.id === 'search'");
    search("shop");
    browser.press("ArrowDown");
    browser.press("ArrowDown");
    assertThat(read("document.querySelector('[aria-selected=true] b').textContent"))
        .isEqualTo("Shop.find");
    browser.press("Enter");
    browser.waitFor("!document.querySelector('#detail').hidden");
    assertThat(text("#detail h2")).isEqualTo("Shop.find");
    browser.read("document.activeElement.blur()");
    browser.press("ArrowUp");
    browser.waitFor("document.querySelector('#detail h2').textContent === 'Shop.buy'");
    browser.press("Escape");
    browser.waitFor("document.querySelector('#detail').hidden");
    browser.press("Escape");
    assertThat(read("document.querySelector('#search').value")).isEmpty();
    browser.press("?");
    assertThat(read("document.querySelector('#keys').open")).isEqualTo("true");
    browser.press("?");
    browser.press("2");
    browser.waitFor("!document.querySelector('#anomalies').hidden");
    assertThat(text("#anomalies .empty")).startsWith("Nothing unusual.");
    browser.press("3");
    browser.waitFor("!document.querySelector('#comparisons').hidden");
    browser.press("1");
    browser.waitFor("!document.querySelector('#operations').hidden");
  }

  @Test
  void aKeyHeldDownAsksForTheFirstAndTheLast() throws Exception {
    for (int i = 0; i < 30; i++) {
      call("Many.op" + i, 1, 1);
    }
    waitForRows(33);
    click("th.c-name button");
    // Time that does not pass, and timers that are run by hand.
    browser.read(
        "held = new Map(); made = 0; performance.now = () => 1e6;"
            + "setTimeout = (work, wait) => (held.set(++made, [work, wait]), made);"
            + "clearTimeout = (id) => held.delete(id); undefined");
    go("operation/Ledger.book");
    browser.waitFor("document.querySelector('#detail h2').textContent === 'Ledger.book'");
    assertThat(read("[...held.values()].map(([, wait]) => wait).join()")).isEqualTo("0");
    long before = streams();
    for (int i = 0; i < 30; i++) {
      browser.press("j");
      browser.waitFor(
          "document.querySelector('#detail h2').textContent === 'Many.op" + op(i) + "'");
    }
    assertThat(streams()).isEqualTo(before);
    assertThat(read("[...held.values()].map(([, wait]) => wait).join()")).isEqualTo("250");
    browser.read("[...held.values()][0][0]()");
    call("Many.op9", 1, 1);
    browser.waitFor("document.querySelector('#detail .figures tbody td').textContent === '2'");
    assertThat(streams()).isEqualTo(before + 1);
    assertThat(browser.requests()).last().asString().contains("watch=");
  }

  /** The operation so many down, sorted by name. */
  private static int op(int place) {
    return IntStream.range(0, 30)
        .boxed()
        .sorted(Comparator.comparing(String::valueOf))
        .toList()
        .get(place);
  }

  private static long streams() {
    return browser.requests().stream().filter(url -> url.contains("/events?")).count();
  }

  @Test
  void anOperationIsShownInFull() throws Exception {
    go("operation/Shop.buy");
    browser.waitFor("document.querySelector('#detail .thrown') !== null");
    assertThat(text("#detail .error")).isEqualTo("IllegalStateException: no " + IMAGE + " left");
    assertThat(text("#detail .path .at")).startsWith("FAILED at DashboardPageTest.java:");
    assertThat(text("#detail .thrown li span")).isEqualTo("IllegalStateException");
    assertThat(text("#detail .figures tbody tr")).startsWith("Since start201");
    call("Shop.buy", 40, 10);
    browser.waitFor("document.querySelector('#detail .figures tbody td').textContent === '211'");
    assertThat(read("document.querySelectorAll('#detail img').length")).isEqualTo("0");
  }

  @Test
  void whatIsDocumentedIsShownAndItsPathDrawnWithLiveFigures() throws Exception {
    documented("Checkout.order", "shop.Checkout", "order", 20);
    documented("CardPayments.pay", "shop.CardPayments", "pay", 10);
    documented("CashPayments.pay", "shop.CashPayments", "pay", 5);
    waitForRows(6);
    go("operation/Checkout.order");
    browser.waitFor("document.querySelectorAll('#detail .graph .node').length === 4");
    assertThat(all("#detail dl dt, #detail dl dd"))
        .isEqualTo(
            "Location|src/main/java/shop/Checkout.java"
                + "|Purpose|Take orders, <b>bold</b> ones too"
                + "|Dependencies|shop.Payments: pays|shop.Stock: knows what is there"
                + "|Type|shop.Checkout");
    assertThat(all("#detail .graph .step"))
        .isEqualTo("Checkout.order()|check the <i>order</i>|Payments.pay() +1|ask the bank");
    assertThat(read("document.querySelectorAll('#detail b, #detail .graph i').length"))
        .as("markup of the documents")
        .isEqualTo(read("document.querySelectorAll('#detail .fact b').length"));
    assertThat(all("#detail .graph .live .figures")).matches(".*p95 20[^|]*\\|.*p95 10.*");

    for (int i = 0; i < 200; i++) {
      metrics.record("CardPayments.pay", Duration.ofMillis(900), true);
    }
    browser.waitFor(
        "[...document.querySelectorAll('#detail .graph .live .figures')]"
            + ".some((each) => /p95 9\\d\\d/.test(each.textContent))");
    read("document.querySelectorAll('#detail .graph .live')[1].dispatchEvent(new Event('click'))");
    browser.waitFor(
        "document.querySelector('#detail dl dd')?.textContent === 'shop/CardPayments.java'");
    assertThat(all("#detail dl .link")).isEqualTo("Checkout.order");
  }

  private void documented(String name, String type, String method, int millis) {
    Operation unused = metrics.operation(OperationSpec.of(name, type, type + "Observed", method));
    call(name, millis, 30);
  }

  /** The texts of all elements, in their order. */
  private static String all(String selector) throws Exception {
    return read(
        "[...document.querySelectorAll('"
            + selector
            + "')].map((each) => each.textContent).join('|')");
  }

  @Test
  void anomaliesAreShownWithTheirEvidence() throws Exception {
    try (AnomalyMonitor monitor = AnomalyMonitor.start(metrics, Duration.ofSeconds(1));
        OteDashboard other = OteDashboard.builder().metrics(metrics).anomalies(monitor).start()) {
      browser.open(other.uri().resolve("#anomalies"));
      for (int i = 0;
          read("document.querySelector('.anomaly .link') === null").equals("true");
          i++) {
        metrics.record("Bad.one", Duration.ofMillis(1), i % 2 == 0);
      }
      assertThat(text(".anomaly p")).contains("HIGH ERROR RATE in Bad.one: ");
      assertThat(text(".anomaly .facts")).contains("error rate", "calls in the interval");
      assertThat(text("#anomaly-count")).isEqualTo("1");
      click(".anomaly .link");
      browser.waitFor("document.querySelector('#detail h2').textContent === 'Bad.one'");
      browser.leave();
    }
  }

  @Test
  void anAnomalyMarksTheSeriesThatItIsOfForAsLongAsItHolds() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-05T00:00:00Z"));
    InstantSource clock = now::get;
    PerformanceMetrics tagged =
        PerformanceMetrics.builder().clock(clock.withZone(ZoneOffset.UTC)).build();
    Operation good = tagged.operation("Shop.ship").series("region", "us");
    Operation bad = tagged.operation("Shop.ship").series("region", "eu");
    try (AnomalyMonitor monitor = AnomalyMonitor.builder(tagged).build();
        OteDashboard other =
            OteDashboard.builder()
                .metrics(tagged)
                .anomalies(monitor)
                .interval(Duration.ofMillis(100))
                .start()) {
      monitor.check();
      for (int i = 0; i < 100; i++) {
        good.success(good.start());
        bad.failure(bad.start(), new IllegalStateException("no ship"));
      }
      now.updateAndGet(time -> time.plusSeconds(60));
      monitor.check();
      browser.open(other.uri());
      browser.waitFor(state("Shop.ship{region=eu}") + " === 'critical anomaly'");
      assertThat(read(state("Shop.ship{region=us}"))).isEqualTo("no failure in the last minute");
      go("anomalies");
      assertThat(text(".anomaly .link")).isEqualTo("Shop.ship{region=eu}");
      for (int i = 0; i < 10_000; i++) {
        bad.success(bad.start());
      }
      now.updateAndGet(time -> time.plusSeconds(60));
      monitor.check();
      assertThat(monitor.active()).isEmpty();
      browser.waitFor("document.querySelector('.anomaly em').textContent === 'recovered'");
      go("operations");
      browser.waitFor(state("Shop.ship{region=eu}") + " === 'failures in the last minute'");
      browser.leave();
    }
  }

  @Test
  void comparisonsAreShownWithTheirVerdicts() throws Exception {
    List<Implementation<String, String>> implementations =
        List.of(
            Implementation.of("itself", (String text) -> text),
            Implementation.of(IMAGE, (String text) -> text + SCRIPT));
    ComparisonResult unused =
        ComparisonFramework.builder()
            .repetitions(3)
            .warmUp(Duration.ofMillis(1))
            .batchTime(Duration.ofMillis(1))
            .compare(implementations, List.of(TestCase.of("any", "text")));
    go("comparisons");
    browser.waitFor("document.querySelectorAll('.comparison tbody tr').length === 2");
    assertThat(text(".comparison tbody tr:nth-child(2)"))
        .contains(IMAGE, "✕ wrong", "</script><script>alert(1)</script>");
    assertThat(read("document.querySelectorAll('.comparison tr:nth-child(1) .dots circle').length"))
        .isEqualTo("3");
  }

  @Test
  void coloursAreChosenAndKept() throws Exception {
    browser.prefer("dark");
    browser.waitFor("document.documentElement.dataset.theme === 'dark'");
    browser.press("t");
    assertThat(read("document.documentElement.dataset.theme")).isEqualTo("light");
    browser.open(dashboard.uri());
    assertThat(read("document.documentElement.dataset.theme")).isEqualTo("light");
    browser.read("localStorage.clear()");
    browser.prefer("light");
  }

  @Test
  void hostileNamesAreText() throws Exception {
    for (String name : new String[] {IMAGE, SCRIPT, MIRRORED, LONG, "a\u0000b\nc"}) {
      fail(name, new IllegalStateException(name));
    }
    waitForRows(8);
    click("th.c-name button");
    assertThat(names()).contains(IMAGE, SCRIPT, "abc\\u202egnp.exe", "a\\u0000b\\u000ac");
    assertThat(read("document.querySelectorAll('main img, main script').length")).isEqualTo("0");
    assertThat(read("document.documentElement.scrollWidth <= innerWidth")).isEqualTo("true");
    for (String name : new String[] {IMAGE, SCRIPT}) {
      go("operation/" + name.replace("\\", "\\\\"));
      browser.read("location.hash = 'operation/' + encodeURIComponent('" + name + "')");
      browser.waitFor("document.querySelector('#detail h2').textContent === '" + name + "'");
    }
    browser.read("document.querySelector(\"[title^='longlong']\").click()");
    browser.waitFor("document.querySelector('#detail h2').textContent.startsWith('longlong')");
    assertThat(read("document.documentElement.scrollWidth <= innerWidth")).isEqualTo("true");
  }

  @Test
  void thousandsOfRowsAreNotThousandsOfElements() throws Exception {
    for (int i = 0; i < 5000; i++) {
      metrics.record("Many.op" + i, Duration.ofMillis(1), true);
    }
    waitForRows(5003);
    click("th.c-name button");
    assertThat(Integer.parseInt(read("document.querySelectorAll('#grid tr[data-id]').length")))
        .isBetween(10, 80);
    browser.read("scrollTo(0, document.body.scrollHeight)");
    browser.waitFor(
        "[...document.querySelectorAll('#grid .c-name b')].some(b => b.textContent === 'Shop.find')");
    assertThat(Integer.parseInt(read("document.querySelectorAll('#grid tr[data-id]').length")))
        .isBetween(10, 80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operations", "anomalies", "comparisons", "operation/Shop.buy"})
  void aPhoneNeedsNoSidewaysScrolling(String view) throws Exception {
    browser.resize(390, 844);
    go(view);
    browser.waitFor("document.documentElement.scrollWidth === 390");
    assertThat(read("document.documentElement.scrollWidth")).isEqualTo("390");
  }

  private static void go(String view) throws Exception {
    browser.read("location.hash = '" + view + "'");
  }

  private static void search(String text) throws Exception {
    browser.read(
        "(s => { s.value = '%s'; s.dispatchEvent(new Event('input')); })".formatted(text)
            + "(document.getElementById('search'))");
  }

  private static void click(String selector) throws Exception {
    browser.read("document.querySelector('" + selector + "').click()");
  }

  private static String names() throws Exception {
    return read(
        "[...document.querySelectorAll('#grid .c-name b')].map(b => b.textContent).join(' ')");
  }

  private static String row(String name) {
    return "[...document.querySelectorAll('#grid tr[data-id]')]"
        + ".find(tr => tr.querySelector('b').textContent === '"
        + name
        + "')";
  }

  /** What the sign of a series says. */
  private static String state(String label) {
    return "document.querySelector('#grid [title=\"%s\"]')?.closest('tr').querySelector('svg title').textContent"
        .formatted(label);
  }

  private static String cell(String name, String column) throws Exception {
    return read(row(name) + ".querySelector('.c-" + column + " .text').textContent");
  }

  private static String text(String selector) throws Exception {
    return read("document.querySelector('" + selector + "').textContent");
  }

  private static String read(String expression) throws Exception {
    return browser.read(expression);
  }

  private static void waitForRows(int rows) throws Exception {
    browser.waitFor("document.querySelector('#shown').textContent === '" + rows + " operations'");
  }
}
