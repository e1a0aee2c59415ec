import groovy.xml.XmlSlurper
import java.util.jar.JarFile

/*
 * A user who takes README's lines as they are sees the warnings where README says, gets a wrapper
 * and can run it. What was installed to do so is whole and hides nothing of what is shaded into it.
 */

List<String> log = new File(basedir, 'build.log').readLines('UTF-8')
String readme = new File(root, 'README.md').getText('UTF-8')

// The first block of this language in README.
def block = { String language ->
  (readme =~ /(?s)```$language\n(.*?)```/)[0][1].trim()
}
def source = { String name -> new File(basedir, "src/main/java/com/acme/$name").getText('UTF-8') }

// What is built here is what README shows.
String pom = new File(basedir, 'pom.xml').getText('UTF-8')
String snippet = (pom =~ /(?s)<!-- README -->\n(.*?)\n *<!-- \/README -->/)[0][1].stripIndent()
assert snippet.trim() == block('xml')
assert source('Vault.java').endsWith(block('java') + '\n')

// Every finding, where it is.
List<String> findings = log.findAll { it.contains('[ote:') }*.replaceFirst(/\S*[\/\\](?=\w+\.java:)/, '')
assert findings == '''\
[WARNING] Vault.java:[6,8] the Javadoc of Vault has no LOCATION section: add 'LOCATION: com.acme.Vault' [ote:LocationMissing]
[WARNING] Vault.java:[6,8] the Javadoc of Vault has no PURPOSE section: add 'PURPOSE: what it is for' [ote:PurposeMissing]
[WARNING] Vault.java:[6,8] the Javadoc of Vault has no DEPENDENCIES section: add 'DEPENDENCIES: none' [ote:DependenciesMissing]
[WARNING] Vault.java:[6,8] the Javadoc of Vault has no TRACE POINTS section: add 'TRACE POINTS: - Entry: Vault.open()' [ote:TracePointsMissing]
[WARNING] Vault.java:[7,45] TRACE PATH step 3 'audit()' is not called by open(): it calls verify() [ote:TracePathDrift]
'''.readLines()
// README counts lines from its snippet's first; here a package and an import stand before it.
block('text').readLines().each { line ->
  String said = line.replaceFirst(/^\S+ warning: /, '')
  assert findings.any { it.endsWith(said) }
}
assert log.findAll { it.startsWith('[WARNING]') && !it.contains('[ote:') } == []

// The wrapper was made and observes.
assert new File(basedir, 'target/classes/com/acme/VaultObserved.class').isFile()
assert log.count { it =~ /INFO com\.acme\.Vault - .*START \[[^]]+\] Vault\.open$/ } == 1
assert log.count { it =~ /INFO com\.acme\.Vault - .*END \[[^]]+\] Vault\.open \(Duration: [\d.]+s\)$/ } == 1
assert log.count { it =~ /^operation +calls +avg_time +success_rate +total_time +p50 / } == 1
assert log.count { it =~ /^Vault\.open +1 +[\d.]+s +100\.0% / } == 1

// The processor carries JavaPoet under its own name, and asks nobody for it.
File installed = new File(repository, "dev/ote/ote-processor/$version")
new JarFile(new File(installed, "ote-processor-${version}.jar")).withCloseable { jar ->
  List<String> names = jar.entries().collect { it.name }
  def text = { String name -> jar.getInputStream(jar.getEntry(name)).getText('UTF-8').trim() }
  assert names.contains('dev/ote/processor/shaded/javapoet/JavaFile.class')
  assert names.findAll { it.startsWith('com/') || it.contains('palantir') } == []
  assert names.findAll { it.endsWith('.class') && !it.startsWith('dev/ote/processor/') } == []
  assert jar.manifest.mainAttributes.getValue('Automatic-Module-Name') == 'dev.ote.processor'
  assert text('META-INF/services/javax.annotation.processing.Processor') == 'dev.ote.processor.OteProcessor'
  assert text('META-INF/gradle/incremental.annotation.processors') == 'dev.ote.processor.OteProcessor,isolating'
}
def model = new XmlSlurper().parse(new File(installed, "ote-processor-${version}.pom"))
assert model.dependencies.dependency.findAll { !(it.scope.text() in ['provided', 'test']) }*.artifactId == []
assert model.dependencies.dependency*.artifactId*.text().contains('auto-service-annotations')
