/* One set of sources, compiled in each way that Maven has: the same findings and a wrapper that works. */

List<String> log = new File(basedir, 'build.log').readLines('UTF-8')
int java = Runtime.version().feature()

// What Maven says of a module.
def module = { String name ->
  int from = log.findIndexOf { it =~ /^\[INFO\] Building $name 1 / }
  int to = log.findIndexOf(from + 1) { it =~ /^\[INFO\] (Building \S+ 1 |Reactor Summary)/ }
  log.subList(from, to)
}
def findings = { String name ->
  module(name).findAll { it.contains('[ote:') }*.replaceFirst(/\S*[\/\\](?=\w+\.java:)/, '')
}
def printed = { String name ->
  List<String> lines = module(name)
  int from = lines.findIndexOf { it.contains(':exec (default)') }
  lines.drop(from + 1).findAll { it && !(it =~ /^\[(INFO|WARNING|ERROR)\]/) }
}

List<String> all = '''\
[WARNING] Vault.java:[6,8] the Javadoc of Vault has no LOCATION section: add 'LOCATION: com.acme.Vault' [ote:LocationMissing]
[WARNING] Vault.java:[6,8] the Javadoc of Vault has no PURPOSE section: add 'PURPOSE: what it is for' [ote:PurposeMissing]
[WARNING] Vault.java:[6,8] the Javadoc of Vault has no DEPENDENCIES section: add 'DEPENDENCIES: none' [ote:DependenciesMissing]
[WARNING] Vault.java:[6,8] the Javadoc of Vault has no TRACE POINTS section: add 'TRACE POINTS: - Entry: Vault.open()' [ote:TracePointsMissing]
[WARNING] Vault.java:[7,45] TRACE PATH step 3 'audit()' is not called by open(): it calls verify() [ote:TracePathDrift]
'''.readLines()

assert findings('in-process') == all
// The compiler plugin counts the columns of a forked compiler from 0.
assert module('forked').any { it =~ /javac \[forked debug release 17\]/ }
assert findings('forked') == all*.replace('[6,8]', '[6,7]')*.replace('[7,45]', '[7,44]')
assert findings('provided') == all
assert module('plugin-3-1').any { it.contains('maven-compiler-plugin:3.1:compile') }
assert findings('plugin-3-1') == all
assert findings('plugin-3-1-silent') == []
// Bodies are analysed in the second step only, when no processor is there to compare them.
assert findings('two-steps') == all.take(4)
// No bodies either; and it points at names.
assert module('ecj').any { it =~ /^\[INFO\] Compiling with eclipse / }
assert findings('ecj') == all.take(4)*.replace('[6,8]', '[6,14]')
assert module('ecj').count {
  it.endsWith('OTE: method bodies are not looked at, because this compiler does not offer javac\'s tree API: TracePathDrift, TracePathIncomplete, DependencyUnused, ErrorSwallowed, ErrorUntraced, WrapperBypassed and the bodies\' part of DependencyUndocumented are left out; everything else works')
} == 1

['in-process', 'forked', 'provided', 'plugin-3-1', 'plugin-3-1-silent', 'two-steps', 'ecj'].each {
  assert printed(it) == ["1234 on Java $java".toString(), 'calls: 1']
}

// Documented code with every lint on: not a word, on the class path and in a module.
['strict', 'java-compiler'].each {
  assert module(it).findAll { line -> line =~ /^\[(WARNING|ERROR)\]/ } == []
  assert printed(it)*.replaceFirst(/@.*/, '') == [
    'inside [gold, 1234] by unnamed module ', "on Java $java".toString(), 'caught java.io.IOException: TRACE: Vault.open -> verify | no key'
  ]
}
def wrapper = { String name ->
  new File(basedir, "$name/target/generated-sources/annotations/com/acme/vault/VaultObserved.java").getText('UTF-8')
}
assert wrapper('strict').contains('\n@Generated("dev.ote.processor.OteProcessor")\n')
assert wrapper('java-compiler').contains('\n@Generated("dev.ote.processor.OteProcessor")\n')
