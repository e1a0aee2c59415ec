/* With every lint on, a module that does without java.compiler compiles and runs as a module. */

List<String> log = new File(basedir, 'build.log').readLines('UTF-8')

assert log.findAll { it =~ /\[ote:|^\[(WARNING|ERROR)\]/ } == []
assert log.any { it =~ /^\[INFO\] Compiling 5 source files .*module-path/ }
assert new File(basedir, 'target/classes/module-info.class').isFile()
assert new File(basedir, 'target/classes/com/acme/vault/VaultObserved.class').isFile()

def lines = { pattern -> log.count { it =~ pattern } }
assert lines(/^inside \[gold, 1234] by module com\.acme\.vault$/) == 1
assert lines(/^on Java ${Runtime.version().feature()}$/) == 1
assert lines(/^caught java\.io\.IOException: TRACE: Vault\.open -> verify \| no key$/) == 1
assert lines(/INFO com\.acme\.vault\.Vault - .*START \[[^]]+\] Vault\.open$/) == 2
assert lines(/INFO com\.acme\.vault\.Vault - .*END \[[^]]+\] Vault\.open \(Duration: [\d.]+s\)$/) == 1
assert lines(/ERROR com\.acme\.vault\.Vault - .*FAILED \[[^]]+\] Vault\.open .*Error: IOException: TRACE: Vault\.open -> verify \| no key$/) == 1

// A wrapper that the module keeps for itself is found by whoever may; the index by everybody.
assert lines(/^refused: com\.acme\.vault\.door\.DoorObserved is out of reach \(.+\): pass MethodHandles\.lookup\(\) of its own module as the first argument, or let that module say 'opens com\.acme\.vault\.door to dev\.ote\.runtime;'$/) == 1
assert lines(/^found com\.acme\.vault\.door\.DoorObserved$/) == 1
assert lines(/^documented: \[Door\.enter, Vault\.open\]$/) == 1

// What the module does not read, its wrapper does not name; setups-project has one that does.
File sources = new File(basedir, 'target/generated-sources/annotations/com/acme/vault')
assert !new File(sources, 'VaultObserved.java').getText('UTF-8').contains('@Generated')
