package dev.ote.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"data\">(.*)</script>");

  private String page = "";

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    Project project = Project.in(folder);
    project.write();
    page = project.report("index.html");
  }

  @Test
  void hostileNamesAndCommentsStayInsideTheData() throws IOException {
    assertThat(page.split("<script", -1)).hasSize(3);
    assertThat(page.split("</script", -1)).hasSize(3);
    assertThat(page).doesNotContain("<!--", "\u2028", "\u2029", "alert(\"x\")");
    assertThat(data().at("/types/4/doc/purpose/0").asText())
        .isEqualTo("Say </script><script>alert(\"x\")</script>\u2028\u2029'\"`<!--");
  }

  @Test
  void namesNothingThatIsNotInThePage() {
    assertThat(page)
        .doesNotContainPattern("(?:src|href)=\"(?!#|data:)")
        .doesNotContainPattern("(?:url\\(|@import|fetch\\(|XMLHttpRequest|innerHTML)")
        .contains("default-src 'none'");
  }

  @Test
  void evidenceNamesTheWrapperInShort() throws IOException {
    assertThat(data().at("/evidence").toString()).contains("\"CheckoutObserved logs each call\"");
  }

  @Test
  void holdsTheSourceLinesAroundFindings() throws IOException {
    assertThat(data().at("/types/0/findings/1").toString())
        .contains("\"line\":31", "\"at\":39")
        .contains("\"\\t/** TRACE PATH: 1. Ledger.revert() 2. Gateway.refund() */\"");
  }

  private JsonNode data() throws IOException {
    var data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    return new ObjectMapper().readTree(data.group(1));
  }
}
