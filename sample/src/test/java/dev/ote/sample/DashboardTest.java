package dev.ote.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way of the page on the dashboard: the sample with one flag, and a look. */
@Timeout(180)
class DashboardTest {

  @Test
  void oneFlagShowsTheSampleWhileItGoesOn() throws Exception {
    Process process = start("-Dote.dashboard=0");
    try (BufferedReader output = process.inputReader(UTF_8)) {
      URI page = URI.create(waitFor(output, "OTE dashboard: (\\S+)"));
      String unused = waitFor(output, "== (More of the same)");
      assertThat(get(page)).contains("<title>OTE</title>");
      assertThat(firstRows(page)).contains("save_preference");
      assertThat(process.isAlive()).isTrue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aFlagThatIsWrongIsOneWarning() throws Exception {
    Process process = start("-Dote.dashboard=notaport");
    try (BufferedReader output = process.inputReader(UTF_8)) {
      assertThat(waitFor(output, "WARN .*ote.dashboard=notaport: no dashboard: (.*)"))
          .startsWith("a port is a number from 0 to 65535");
      assertThat(waitFor(output, "== (Report)")).isEqualTo("Report");
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(String flag) throws Exception {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .filter(entry -> !entry.contains("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dstdout.encoding=UTF-8",
            "-Dfile.encoding=UTF-8",
            flag,
            "-classpath",
            classPath,
            Main.class.getName())
        .redirectErrorStream(true)
        .start();
  }

  private static String waitFor(BufferedReader output, String pattern) {
    Pattern wanted = Pattern.compile(pattern);
    for (Iterator<String> lines = output.lines().iterator(); lines.hasNext(); ) {
      Matcher matcher = wanted.matcher(lines.next());
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new AssertionError("ended without: " + pattern);
  }

  private static String get(URI page) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(page).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static String firstRows(URI page) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(page.resolve("events")).build();
    try (Stream<String> lines =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      return lines.filter(line -> line.contains("\"rows\":[[")).findFirst().orElseThrow();
    }
  }
}
