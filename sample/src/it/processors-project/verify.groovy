/* Other processors on the same path: each sees what OTE generates, and OTE what they do. */

List<String> log = new File(basedir, 'build.log').readLines('UTF-8')

// What Maven says of a module.
def module = { String name ->
  int from = log.findIndexOf { it =~ /^\[INFO\] Building $name 1 / }
  int to = log.findIndexOf(from + 1) { it =~ /^\[INFO\] (Building \S+ 1 |Reactor Summary)/ }
  log.subList(from, to)
}
def complaints = { String name ->
  module(name).findAll { it =~ /^\[(WARNING|ERROR)\]/ }*.replaceFirst(/\S*[\/\\](?=\w+\.java:)/, '')
}
def printed = { String name ->
  List<String> lines = module(name)
  int from = lines.findIndexOf { it.contains(':exec (default)') }
  lines.drop(from + 1).findAll { it && !(it =~ /^\[(INFO|WARNING|ERROR)\]/) }
}

// Lombok: on either side of OTE, wrappers have what it adds to a class, or to the one above; nobody
// is asked to document it.
['lombok', 'lombok-last'].each {
  assert complaints(it) == '''\
[WARNING] Account.java:[14,8] the Javadoc of Account has no LOCATION section: add 'LOCATION: com.acme.Account' [ote:LocationMissing]
[WARNING] Account.java:[14,8] the Javadoc of Account has no PURPOSE section: add 'PURPOSE: what it is for' [ote:PurposeMissing]
[WARNING] Account.java:[14,8] the Javadoc of Account has no DEPENDENCIES section: add 'DEPENDENCIES: none' [ote:DependenciesMissing]
[WARNING] Account.java:[14,8] the Javadoc of Account has no TRACE POINTS section: add 'TRACE POINTS: - Entry: Account.close()' [ote:TracePointsMissing]
[WARNING] Account.java:[22,15] the Javadoc of close() has no TRACE PATH section: add 'TRACE PATH: 1. Account.close()' [ote:TracePathMissing]
[WARNING] Price.java:[21,61] TRACE PATH step 4 'total()' does not resolve: Price has no method 'total' [ote:TracePathUnresolved]
'''.readLines()
  assert printed(it) == '''\
savings
7
3
4
caught java.io.IOException: TRACE: Account.close -> refused | still in use
Price(currency=EUR, cents=6) EUR 5
Price(currency=CHF, cents=2)
Account.close: 1
Account.entries: 1
Account.getBalance: 1
Account.getName: 1
Account.getVersion: 1
Account.setBalance: 1
Account.setVersion: 1
Price.getCents: 1
Price.getCurrency: 1
Price.plus: 1
Price.toBuilder: 0
PriceList.draft: 1
'''.readLines()
}

// MapStruct: the mapper is observed, its implementation wrapped.
assert complaints('mapstruct') == []
assert printed('mapstruct') == '''\
tea for 250
500
OrderMapper.toView: 1
OrderMapper.total: 1
OrderMapper.update: 0
'''.readLines()

// Dagger: injects wrappers, which do not exist when it first looks.
assert complaints('dagger') == []
assert printed('dagger') == '''\
GreeterObserved
good day, Ada, number 1
Counter.next: 1
Greeter.greet: 1
'''.readLines()

// Immutables: its types are named by signatures, bounds, supertypes and `expected`.
assert complaints('immutables') == []
assert printed('immutables') == '''\
[Item{name=tea, count=1}]
Item{name=tea, count=2}
caught no more tea
Stock.andThen: 0 calls, 0 expected
Stock.apply: 1 calls, 0 expected
Stock.compose: 0 calls, 0 expected
Stock.like: 1 calls, 0 expected
Stock.sell: 2 calls, 1 expected
'''.readLines()
