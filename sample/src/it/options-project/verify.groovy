/* The options arrive: what is checked, what is an error, what is not said at all. */

List<String> log = new File(basedir, 'build.log').readLines('UTF-8')
List<String> findings = log.findAll { it.contains('[ote:') }*.replaceFirst(/\S*[\/\\](?=\w+\.java:)/, '')

// Maven repeats errors at its end.
assert findings.unique() == """\
[WARNING] Ledger.java:[4,8] the Javadoc of Ledger has no DEPENDENCIES section: add 'DEPENDENCIES: none' [ote:DependenciesMissing]
[WARNING] Ledger.java:[4,8] the Javadoc of Ledger has no TRACE POINTS section: add 'TRACE POINTS: - Entry: Ledger.add()' [ote:TracePointsMissing]
[WARNING] Ledger.java:[7,15] public method add() is not observed: add @Observe, or @NotObserved with the reason [ote:ObserveMissing]
[WARNING] Ledger.java:[7,15] the Javadoc of add() has no TRACE PATH section: add 'TRACE PATH: 1. Ledger.add()' [ote:TracePathMissing]
[ERROR] Ledger.java:[4,8] the Javadoc of Ledger has no LOCATION section: add 'LOCATION: com.acme.billing.Ledger' [ote:LocationMissing]
""".readLines()

// The build fails for that error and no other.
assert log.count { it =~ /Compilation failure$/ } == 1
assert log.contains('[INFO] 1 error')
