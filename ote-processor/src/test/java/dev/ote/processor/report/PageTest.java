package dev.ote.processor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ote.testing.browser.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page in a real browser, where one is installed. */
class PageTest {
  private static Browser browser;
  private static URI page;

  @BeforeAll
  static void start(@TempDir Path folder, @TempDir Path profile) throws Exception {
    Optional<Path> installed = Browser.installed();
    assumeTrue(installed.isPresent(), "no Chromium is installed");
    Project project = Project.in(folder);
    project.write();
    page = project.reports().resolve("index.html").toUri();
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
    browser.resize(1280, 900);
    browser.open(page);
  }

  @AfterEach
  void nothingWentWrongAndNothingWasFetched() {
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests())
        .isNotEmpty()
        .allMatch(url -> url.equals(page.toString()) || url.equals("data:,"));
  }

  @Test
  void theOverviewSumsUp() throws Exception {
    assertThat(browser.read("document.querySelector('.tiles').innerText"))
        .contains("66.7 %", "6 of 9", "1 error", "5 warnings", "1 suppressed, 1 in the baseline");
    assertThat(browser.read("document.querySelectorAll('.principle .item').length"))
        .isEqualTo("14");
  }

  @Test
  void searchNarrowsFindings() throws Exception {
    go("findings");
    assertThat(count(".finding")).isEqualTo(8);
    search("GATEWAY refund");
    assertThat(count(".finding")).isEqualTo(1);
    assertThat(browser.read("document.querySelector('.finding b').textContent"))
        .isEqualTo("TracePathDrift");
    assertThat(browser.read("document.getElementById('shown').textContent"))
        .isEqualTo("1 of 8 findings");
    search("no such thing");
    assertThat(browser.read("document.querySelector('.empty').textContent"))
        .isEqualTo("Nothing matches.");
  }

  @ParameterizedTest
  @CsvSource({
    "check, ObserveMissing, 3, 2",
    "severity, error, 1, 1",
    "severity, note, 1, 1",
    "state, suppressed, 1, 1",
    "state, baseline, 1, 1",
    "state, open, 6, 2",
    "package, com.acme.pay, 3, 2",
  })
  void filtersNarrowFindingsAndTypes(String filter, String value, int findings, int types)
      throws Exception {
    go("findings");
    choose(filter, value);
    assertThat(count(".finding")).isEqualTo(findings);
    go("types");
    assertThat(count("#types tbody tr")).isEqualTo(types);
    browser.read("document.getElementById('clear').click()");
    browser.waitFor("document.querySelectorAll('#types tbody tr').length === 4");
  }

  @Test
  void aTypeHasItsChecklistWithEvidence() throws Exception {
    go("types");
    browser.read("document.querySelector('#types a').click()");
    browser.waitFor("document.querySelector('h1').textContent === 'Checkout'");
    assertThat(count(".evidence")).isEqualTo(14);
    assertThat(
            browser.read(
                "[...document.querySelectorAll('.evidence .mark')].map(m => m.textContent).join('')"))
        .isEqualTo("✗✓✓✓✓✓✓✗–✓✓✓✓✓");
    assertThat(browser.read("document.querySelector('.evidence .why').textContent"))
        .isEqualTo("size() is not observed; 2 of 3 public methods are");
  }

  @Test
  void tracePathsAreDiagramsThatLeadOn() throws Exception {
    go("type/com.acme.Checkout");
    assertThat(browser.read("document.querySelector('.operation .calls').innerText"))
        .contains("validate()", "Gateway.charge()", "unresolved");
    assertThat(browser.read("document.querySelectorAll('.box.fault')[0].innerText"))
        .contains("sendReciept()", "unresolved");
    assertThat(browser.read("document.querySelectorAll('.box.fault')[1].innerText"))
        .contains("Gateway.refund()", "drifted");
    browser.read("document.querySelector('.more').click()");
    assertThat(browser.read("document.querySelector('.calls .calls').innerText"))
        .contains("Ledger.book()", "Checkout.buy()");
    browser.read("document.querySelector('.box a').click()");
    browser.waitFor("document.querySelector('h1').textContent === 'Gateway'");
    assertThat(browser.read("document.querySelector('.operation.shown').dataset.method"))
        .isEqualTo("charge(String, long)");
  }

  @Test
  void hostileTextIsText() throws Exception {
    go("type/" + "com.acme.pay.Gateway%24Na%C3%AFve_%241");
    assertThat(browser.read("document.querySelector('.doc dd').textContent"))
        .isEqualTo("Say </script><script>alert(\"x\")</script>\u2028\u2029'\"`<!--");
    assertThat(count("main script")).isZero();
    assertThat(browser.read("document.querySelector('.finding .code .hit').textContent"))
        .endsWith("// </script><script>alert(1)</script>");
  }

  @Test
  void aFindingShowsItsLineAndMarksTheWord() throws Exception {
    go("findings");
    assertThat(browser.read("document.querySelectorAll('.finding .hit mark')[0].textContent"))
        .isEqualTo("sendReciept");
    assertThat(browser.read("document.querySelectorAll('.finding .hit mark')[1].textContent"))
        .isEqualTo("Gateway");
  }

  @Test
  void slashFocusesTheSearch() throws Exception {
    browser.press("/");
    browser.waitFor("document.activeElement.id === 'search'");
    assertThat(browser.read("location.hash")).isEqualTo("#findings");
  }

  @ParameterizedTest
  @ValueSource(strings = {"overview", "types", "findings", "type/com.acme.Checkout"})
  void aPhoneNeedsNoSidewaysScrolling(String view) throws Exception {
    browser.resize(360, 740);
    go(view);
    assertThat(browser.read("document.documentElement.scrollWidth")).isEqualTo("360");
  }

  private static void go(String view) throws Exception {
    browser.read("location.hash = '" + view + "'");
    browser.waitFor("document.querySelector('h1') !== null && location.hash === '#" + view + "'");
    // The handler of a changed hash runs as a task of its own.
    browser.read("window.dispatchEvent(new HashChangeEvent('hashchange'))");
  }

  private static void search(String text) throws Exception {
    browser.read(
        "(s => { s.value = '%s'; s.dispatchEvent(new Event('input', {bubbles: true})); })"
                .formatted(text)
            + "(document.getElementById('search'))");
  }

  private static void choose(String filter, String value) throws Exception {
    browser.read(
        "(s => { s.value = '%s'; s.dispatchEvent(new Event('input', {bubbles: true})); })"
                .formatted(value)
            + "(document.getElementById('%s'))".formatted(filter));
  }

  private static int count(String selector) throws Exception {
    return Integer.parseInt(browser.read("document.querySelectorAll('" + selector + "').length"));
  }
}
