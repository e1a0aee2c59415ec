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
true
