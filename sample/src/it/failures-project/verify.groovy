/* Builds in which OTE is not called, or not welcome: what their author sees. docs/builds.md has the remedies. */

List<String> log = new File(basedir, 'build.log').readLines('UTF-8')

// What Maven says of a module.
def module = { String name ->
  int from = log.findIndexOf { it =~ /^\[INFO\] Building $name 1 / }
  int to = log.findIndexOf(from + 1) { it =~ /^\[INFO\] (Building \S+ 1 |Reactor Summary)/ }
  log.subList(from, to)
}
def complaints = { String name ->
  module(name).findAll { it =~ /^\[(WARNING|ERROR)\]/ && !(it =~ /^\[\w+\] COMPILATION/) }*.replaceFirst(/\S*[\/\\](?=\w+\.java:)/, '')
}
String noWrapper = '[ERROR] Main.java:[7,28] cannot find symbol'

// From JDK 23 on, javac runs processors only where they are asked for; the class path alone does not.
if (Runtime.version().feature() >= 23) {
  assert complaints('processor-on-class-path') == [noWrapper]
  assert module('processor-on-class-path').contains('  symbol:   class VaultObserved')
} else {
  assert complaints('processor-on-class-path').count { it.contains('[ote:') } == 5
  assert new File(basedir, 'processor-on-class-path/target/classes/com/acme/VaultObserved.class').isFile()
}

// Does not know annotationProcessorPaths, and says nothing of it.
assert complaints('plugin-3-1-paths').findAll { !it.contains('system modules') } == [noWrapper]

// ECJ finds no processor there.
assert complaints('ecj-paths') == [
  '[WARNING] Vault.java:[14,16] The method audit(java.lang.String) from the type com.acme.Vault is never used locally',
  '[ERROR] Main.java:[7,28] VaultObserved cannot be resolved to a type'
]

// javac's lint for processors asks that somebody claims an annotation for himself alone.
assert complaints('lint-processing') == [
  '[WARNING] No processor claimed any of these annotations: /dev.ote.annotations.Observe',
  '[ERROR] warnings found and -Werror specified'
]
