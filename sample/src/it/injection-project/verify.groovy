/* What the guide says of plain Java, Guice, Dagger and CDI is here, compiles, and is observed. */

List<String> log = new File(basedir, 'build.log').readLines('UTF-8')

assert log.findAll { it =~ /^\[(WARNING|ERROR)\]/ } == []
def printed = { String line -> assert log.contains(line) }
['plain', 'found', 'Guice', 'Dagger', 'CDI'].each { printed("$it: here is the value of tea".toString()) }
printed('Clerk.serve: 5')
printed('Store.load: 5')

def folded = { String text -> text.readLines()*.trim().findAll { it }.join('\n') }
List<String> sources = []
new File(basedir, 'src/main/java').eachFileRecurse {
  if (it.name.endsWith('.java')) {
    sources << folded(it.getText('UTF-8'))
  }
}
List<String> shown = (new File(root as String, 'docs/injection.md').getText('UTF-8') =~ /(?s)```java\n(.*?)```/)*.get(1)
assert shown.size() >= 5
shown.each { String snippet ->
  // An empty line stands between what need not stand together.
  snippet.split(/\n\n/).each { part ->
    assert sources.any { it.contains(folded(part)) } : "not in the project:\n$part"
  }
}
return true
