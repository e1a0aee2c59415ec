def log = new File(basedir, 'build.log').text

// Each module is clean: neither does the compiler miss what Lombok makes, nor do we ask for more.
assert log.count('OTE: 1 type, 1 public operation, 0 observed (0.0 %), 0 findings') == 6
assert !log.contains('compiler error')
['named', 'found'].each { module ->
  assert new File(basedir, "$module/target/ote.patch").text.isEmpty()
  assert new File(basedir, "$module/target/ote-report/ote.json").text.contains("\"com.acme.${module}.Shop\"")
}
true
