/* Kotlin, through kapt: wrappers of an interface and a class, used from Kotlin. */

List<String> log = new File(basedir, 'build.log').readLines('UTF-8')
List<String> findings = log.findAll { it.contains('[ote:') }*.replaceFirst(/\S*[\/\\](?=\w+\.(java|kt):)/, '')

// Declarations are found in the Kotlin file, comments in kapt's stubs. These have no bodies: nothing
// is compared with them.
assert findings == '''\
[WARNING] Catalogue.java:4: warning: LOCATION 'src/main/kotlin/com/acme/Library.kt' is not where this type is: expected 'com.acme.Catalogue' or a path that ends in 'com/acme/Catalogue.java' [ote:LocationMismatch]
[WARNING] Catalogue.java:19: warning: TRACE PATH step 2 'Book.pages()' does not resolve: Book has no method 'pages' [ote:TracePathUnresolved]
[WARNING] Library.kt:30: warning: the Javadoc of Library has no PURPOSE section: add 'PURPOSE: what it is for' [ote:PurposeMissing]
[WARNING] Library.kt:30: warning: the Javadoc of Library has no DEPENDENCIES section: add 'DEPENDENCIES: none' [ote:DependenciesMissing]
[WARNING] Library.kt:30: warning: the Javadoc of Library has no TRACE POINTS section: add 'TRACE POINTS: - Entry: Library.find()' [ote:TracePointsMissing]
[WARNING] Library.kt:32: warning: the Javadoc of find() has no TRACE PATH section: add 'TRACE PATH: 1. Library.find()' [ote:TracePathMissing]
[WARNING] Library.kt:35: warning: the Javadoc of page() has no TRACE PATH section: add 'TRACE PATH: 1. Library.page()' [ote:TracePathMissing]
[WARNING] Library.kt:45: warning: the Javadoc of count() has no TRACE PATH section: add 'TRACE PATH: 1. Library.count()' [ote:TracePathMissing]
'''.readLines()

assert log.drop(log.findIndexOf { it.contains(':exec (default)') } + 1).takeWhile { !it.startsWith('[INFO]') } == '''\
Book(title=Emma, pages=null)
null
1
page 1 of Ulysses
page 700 of Ulysses
Book(title=Emma, pages=2)
Catalogue.count: 1
Catalogue.find: 2
Library.count: 1
Library.find: 2
Library.page: 2
'''.readLines()

// Overloads for default parameters are Java's own; nullness is copied.
String wrapper = new File(basedir, 'target/generated-sources/kapt/compile/com/acme/LibraryObserved.java').getText('UTF-8')
assert wrapper.findAll(/public String page\(.*\{/) == [
  'public String page(@NotNull Book book) {', 'public String page(@NotNull Book book, boolean first) {'
]
assert wrapper =~ /@Nullable\s+public Book find\(@Nullable String title\)/
