def log = new File(basedir, 'build.log').text

// The first run stops at the first module, which has findings.
assert log.contains('[WARNING] src/main/java/com/acme/library/Store.java:[7,8] the Javadoc of Store has no LOCATION section: add \'LOCATION: com.acme.library.Store\' [ote:LocationMissing]')
assert log.contains('OTE found 6 places; ote:fix mends what is mechanical, ote:baseline accepts the rest')

// A module is analysed with the other one on its class path.
def accepted = { module ->
  new File(basedir, "$module/ote-baseline.txt").readLines().findAll { !it.startsWith('#') }
}
assert accepted('library') == [
  'com.acme.library.Store DependenciesMissing',
  'com.acme.library.Store LocationMissing',
  'com.acme.library.Store PurposeMissing',
  'com.acme.library.Store TracePointsMissing',
  'com.acme.library.Store#put(String) ObserveMissing',
  'com.acme.library.Store#put(String) TracePathMissing']
assert accepted('application').contains('com.acme.application.Shop#open() TracePathMissing')
assert log.count('OTE: 1 type, 1 public operation, 0 observed (0.0 %), 0 findings (6 in baseline)') >= 2
assert !log.contains('compiler error')

// Findings come first, then what they come to.
assert log.indexOf('[ote:TracePathMissing]') < log.indexOf('OTE: 1 type, 1 public operation, 0 observed (0.0 %), 6 findings')

// Each module has a patch of its own sources; none is touched.
['library': 'Store', 'application': 'Shop'].each { module, type ->
  def patch = new File(basedir, "$module/target/ote.patch")
  assert log.contains("[INFO] OTE: 5 fixes in 1 file: git apply $patch")
  assert patch.text.findAll(/(?m)^\+\+\+ .*$/).every { it.endsWith("/$module/src/main/java/com/acme/$module/${type}.java") }
  assert !new File(basedir, "$module/src/main/java/com/acme/$module/${type}.java").text.contains('LOCATION')
}
assert new File(basedir, 'library/target/ote.patch').text.contains("""\
+ * DEPENDENCIES: none
+ *
+ * TRACE POINTS:
+ *   - Store.put()
+ */
 public class Store {
""")
// What the other module has is known by its classes.
def shop = new File(basedir, 'application/target/ote.patch').text
assert shop.contains('+ * DEPENDENCIES:\n+ *   - com.acme.library.Store\n')
assert shop.contains('+   * TRACE PATH:\n+   *   1. Shop.open()\n+   *   2. → Store.put()\n')

// And a report.
['library': 'Store', 'application': 'Shop'].each { module, type ->
  def report = new File(basedir, "$module/target/ote-report")
  assert report.list().sort() == ['index.html', 'ote.json', 'ote.sarif']
  assert log.contains("[INFO] OTE: the report is $report/index.html")
  def found = new groovy.json.JsonSlurper().parse(new File(report, 'ote.sarif')).runs[0].results
  assert found*.ruleId.sort() == ['DependenciesMissing', 'LocationMissing', 'ObserveMissing',
    'PurposeMissing', 'TracePathMissing', 'TracePointsMissing']
  assert new File(report, 'index.html').text.contains("com.acme.${module}.$type")
}

// Git takes the patches of all modules from the root, wherever that is.
def root = basedir
while (!new File(root, '.git').exists() && root.parentFile != null) {
  root = root.parentFile
}
def patches = ['library', 'application'].collect { new File(basedir, "$it/target/ote.patch") }
if (new File(root, '.git').exists()) {
  def git = (['git', 'apply'] + patches.collect { it.path }).execute(null, root)
  assert git.waitFor() == 0: git.err.text
  def source = { new File(basedir, it).text }
  assert source('library/src/main/java/com/acme/library/Store.java').contains('2. → check()')
  assert source('application/src/main/java/com/acme/application/Shop.java')
      .contains(' *   - com.acme.library.Store\n')
}
true
