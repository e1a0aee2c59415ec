/* Four builds of one project, without clean but the last: nothing that is gone leaves anything behind. */

List<String> log = new File(basedir, 'build.log').readLines('UTF-8')

def after = { String label -> log.findAll { it.contains("[echo] $label: ") }*.replaceFirst(/.*\[echo\] \w+: +/, '') }
def files = { String... types ->
  (types.collect { "/classes/META-INF/ote/com.acme.${it}.json" }
      + types.collectMany { ["/classes/com/acme/${it}.class", "/classes/com/acme/${it}Observed.class"] }
      + types.collect { "/generated-sources/annotations/com/acme/${it}Observed.java" })
      .sort().join(' ')
}
List<String> compiled = log.findAll { it =~ /^\[INFO\] (Nothing to compile|Recompiling|Compiling )/ }*.replaceFirst(/ with .*/, '')

assert compiled == '''\
[INFO] Recompiling the module because of changed source code.
[INFO] Compiling 2 source files
[INFO] Recompiling the module because of changed source code.
[INFO] Compiling 2 source files
[INFO] Recompiling the module because of added or removed source files.
[INFO] Compiling 1 source file
[INFO] Recompiling the module because of changed source code.
[INFO] Compiling 1 source file
'''.readLines()

// At first; with a method renamed; with Cellar deleted; from scratch.
assert after('files')*.split(' ')*.sort()*.join(' ') == [
  files('Cellar', 'Vault'), files('Cellar', 'Vault'), files('Vault'), files('Vault')
]
assert after('wrapper') == ['public void seal() {', 'public void lock() {', 'public void lock() {', 'public void lock() {']
