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
assert !log.contains('did not understand')

// Each module has a patch, and git takes all of them from the root, wherever that is.
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
