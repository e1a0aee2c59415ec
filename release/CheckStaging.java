import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks a folder that {@code mvn deploy} has filled for what Maven Central asks of a release
 * (https://central.sonatype.org/publish/requirements), and for what we ask of ourselves: an SBOM
 * beside each jar, and a BOM that names each module.
 *
 * <p>{@code java release/CheckStaging.java FOLDER [--signed] [--rehearsal]}: with {@code --signed},
 * signatures are verified by gpg; with {@code --rehearsal}, addresses may lead nowhere.
 */
public final class CheckStaging {
  private final Path folder;
  private final boolean signed;
  private final boolean rehearsal;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Element> poms = new LinkedHashMap<>();
  private int files;

  private CheckStaging(Path folder, Set<String> flags) {
    this.folder = folder;
    this.signed = flags.contains("--signed");
    this.rehearsal = flags.contains("--rehearsal");
  }

  public static void main(String[] args) throws Exception {
    Set<String> flags = new HashSet<>(List.of(args));
    if (args.length == 0 || !Files.isDirectory(Path.of(args[0]))) {
      System.err.println("usage: CheckStaging FOLDER [--signed] [--rehearsal]");
      System.exit(2);
    }
    CheckStaging check = new CheckStaging(Path.of(args[0]), flags);
    check.run();
    check.problems.forEach(System.err::println);
    System.out.printf(
        "%d modules, %d files, %d problems%n",
        check.poms.size(), check.files, check.problems.size());
    System.exit(check.problems.isEmpty() ? 0 : 1);
  }

  private void run() throws Exception {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path each : all) {
      if (each.toString().endsWith(".pom")) {
        Element pom =
            DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(each.toFile())
                .getDocumentElement();
        poms.put(text(pom, "artifactId"), pom);
      }
    }
    for (Path each : all) {
      String name = each.getFileName().toString();
      if (!name.startsWith("maven-metadata") && !name.matches(".*\\.(md5|sha1|sha256|sha512|asc)")) {
        files++;
        checksums(each);
        signature(each);
      }
      if (name.endsWith(".pom")) {
        pom(each);
      }
    }
    require(!poms.isEmpty(), folder, "holds no module");
    bom();
  }

  private void pom(Path file) throws IOException {
    String artifact = folder.relativize(file).getName(folder.relativize(file).getNameCount() - 3).toString();
    Element pom = poms.get(artifact);
    if (pom == null) {
      problems.add(file + ": lies in the folder of another module");
      return;
    }
    String version = inherited(pom, "version");
    require(!version.endsWith("-SNAPSHOT") && !version.isEmpty(), file, "version is '" + version + "'");
    for (String own : List.of("name", "description")) {
      require(!text(pom, own).isBlank(), file, "has no " + own + " of its own");
    }
    for (String path :
        List.of(
            "groupId", "url", "licenses/license/name", "licenses/license/url",
            "developers/developer/name", "developers/developer/organization",
            "scm/connection", "scm/developerConnection", "scm/url")) {
      String value = inherited(pom, path);
      require(!value.isBlank() && !value.contains("${"), file, path + " is '" + value + "'");
      require(
          rehearsal || !value.contains(".invalid"), file, path + " leads nowhere: " + value);
    }
    require(child(pom, "repositories") == null, file, "names repositories");
    dependencies(pom, file);
    String packaging = text(pom, "packaging");
    if (!packaging.equals("pom")) {
      jars(file, artifact + "-" + version);
    }
  }

  private void dependencies(Element pom, Path file) {
    Element list = child(pom, "dependencies");
    for (Element each : list == null ? List.<Element>of() : children(list)) {
      String id = text(each, "artifactId");
      String scope = text(each, "scope");
      require(!scope.equals("system"), file, id + " has the scope system");
      require(!text(each, "version").endsWith("-SNAPSHOT"), file, id + " is a snapshot");
      boolean needed = !scope.equals("test") && !scope.equals("provided");
      boolean ours = interpolated(text(each, "groupId"), pom).equals("dev.ote");
      require(!needed || !ours || poms.containsKey(id), file, id + " is not published");
    }
  }

  private void jars(Path pom, String base) throws IOException {
    jar(pom.resolveSibling(base + ".jar"), "its LICENSE", "META-INF/LICENSE"::equals);
    jar(pom.resolveSibling(base + "-sources.jar"), "sources", name -> name.endsWith(".java"));
    jar(pom.resolveSibling(base + "-javadoc.jar"), "a start page", "index.html"::equals);
    for (String format : List.of("json", "xml")) {
      Path sbom = pom.resolveSibling(base + "-cyclonedx." + format);
      String mark = format.equals("json") ? "\"CycloneDX\"" : "http://cyclonedx.org/schema/bom/";
      require(Files.exists(sbom) && Files.readString(sbom).contains(mark), sbom, "is no SBOM");
    }
  }

  private void jar(Path file, String what, Predicate<String> entry) throws IOException {
    if (!Files.exists(file)) {
      problems.add(file + ": is missing");
      return;
    }
    try (ZipFile jar = new ZipFile(file.toFile())) {
      require(jar.stream().anyMatch(each -> entry.test(each.getName())), file, "lacks " + what);
    }
  }

  private void checksums(Path file) throws Exception {
    for (String algorithm : List.of("MD5", "SHA-1")) {
      Path beside = Path.of(file + "." + algorithm.toLowerCase().replace("-", ""));
      String expected =
          HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file)));
      require(
          Files.exists(beside) && Files.readString(beside).strip().equals(expected),
          beside,
          "is missing or wrong");
    }
  }

  private void signature(Path file) throws Exception {
    if (!signed) {
      return;
    }
    Path beside = Path.of(file + ".asc");
    if (!Files.exists(beside)) {
      problems.add(beside + ": is missing");
      return;
    }
    Process gpg =
        new ProcessBuilder("gpg", "--batch", "--verify", beside.toString(), file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    require(gpg.waitFor(1, TimeUnit.MINUTES) && gpg.exitValue() == 0, beside, "does not verify");
  }

  /** The BOM names every module that is a library or a plugin, and no other. */
  private void bom() {
    Element bom = poms.get("ote-bom");
    if (bom == null) {
      problems.add("ote-bom: is missing");
      return;
    }
    Set<String> named = new TreeSet<>();
    children(child(child(bom, "dependencyManagement"), "dependencies"))
        .forEach(each -> named.add(text(each, "artifactId")));
    Set<String> published = new TreeSet<>();
    poms.forEach(
        (artifact, pom) -> {
          if (!text(pom, "packaging").equals("pom")) {
            published.add(artifact);
          }
        });
    require(named.equals(published), "ote-bom", "names " + named + ", published are " + published);
  }

  private void require(boolean holds, Object where, String problem) {
    if (!holds) {
      problems.add(where + ": " + problem);
    }
  }

  /** A value of a module or of the nearest parent that has it, with properties put in. */
  private String inherited(Element pom, String path) {
    for (Element each = pom; each != null; each = parent(each)) {
      Element at = each;
      for (String name : path.split("/")) {
        at = at == null ? null : child(at, name);
      }
      if (at != null) {
        return interpolated(at.getTextContent().strip(), pom);
      }
    }
    return "";
  }

  private String interpolated(String value, Element pom) {
    String result = value.replace("${project.groupId}", "dev.ote");
    for (Element each = pom; each != null; each = parent(each)) {
      Element properties = child(each, "properties");
      for (Element property : properties == null ? List.<Element>of() : children(properties)) {
        result = result.replace("${" + property.getTagName() + "}", property.getTextContent());
      }
    }
    return result;
  }

  private Element parent(Element pom) {
    Element parent = child(pom, "parent");
    return parent == null ? null : poms.get(text(parent, "artifactId"));
  }

  private static String text(Element parent, String name) {
    Element child = child(parent, name);
    return child == null ? "" : child.getTextContent().strip();
  }

  private static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(each -> each.getTagName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
