package dev.ote.processor;

import static java.util.stream.Collectors.toSet;

import com.sun.source.util.DocTrees;
import dev.ote.processor.body.BodyChecks;
import dev.ote.processor.callgraph.SecondPass;
import dev.ote.processor.check.CheckedType;
import dev.ote.processor.check.Checklist;
import dev.ote.processor.check.OperationNameCheck;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import dev.ote.processor.diagnostic.ElementKey;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.Findings;
import dev.ote.processor.diagnostic.Severity;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.Neighbours;
import dev.ote.processor.doc.SourceFile;
import dev.ote.processor.fix.DocumentationFixes;
import dev.ote.processor.model.Dependencies;
import dev.ote.processor.model.ExternalObservation;
import dev.ote.processor.model.Observation;
import dev.ote.processor.option.Options;
import dev.ote.processor.option.OptionsParser;
import dev.ote.processor.output.WriteBehind;
import dev.ote.processor.report.Compiled;
import dev.ote.processor.report.TypeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** One compilation. */
final class ProcessorRun {
  private static final String ALL = "the compilation";

  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Types types;
  private final Options options;
  private final Optional<JavacAccess> javac;
  private final DiagnosticPrinter printer;
  private final Findings findings;
  private final StageGuard guard;
  private final CompiledTypes compiled;
  private final Neighbours neighbours;
  private final WriteBehind output;
  private final Wrappers wrappers;
  private final Generation generation;
  private final Dependencies dependencies;
  private final Certainty certainty;
  private final AcceptedFindings accepted;
  private final CompilationReport report;
  private final Ending ending;
  private final Optional<DocumentationFixes> fixes;
  private final Indexing indexing;
  private Coverage coverage = Coverage.NONE;
  private boolean isFirstRound = true;

  ProcessorRun(ProcessingEnvironment environment, StageGuard.StageListener stages) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.options = OptionsParser.parse(environment.getOptions());
    this.javac = JavacAccess.of(environment);
    @Nullable DocTrees trees = javac.map(JavacAccess::trees).orElse(null);
    this.printer = new DiagnosticPrinter(environment.getMessager(), options::severity, trees);
    this.findings = new Findings(printer, options::severity, options.maxWarnings(), trees);
    this.guard = new StageGuard(printer, stages);
    this.compiled = new CompiledTypes(elements, types, options.packages(), options.exclude());
    this.neighbours = new Neighbours(environment.getFiler(), compiled.all());
    this.output = new WriteBehind(javac.isPresent(), guard::run);
    this.wrappers = new Wrappers(environment, findings, output);
    this.dependencies = new Dependencies(elements, types, options.noDependencies()::matches);
    // Other compilers have run Lombok before they call us.
    LombokTypes lombok = javac.isPresent() ? LombokTypes.here() : new LombokTypes(false);
    this.generation = new Generation(elements, guard, lombok, wrappers);
    this.certainty = new Certainty(this::seesEverything);
    this.accepted = new AcceptedFindings(options, printer);
    this.report = new CompilationReport(options, printer, environment.getFiler());
    this.ending = new Ending(options, printer, findings, certainty, accepted, report);
    this.fixes = options.fix().flatMap(this::fixes);
    fixes.ifPresent(findings::tell);
    this.indexing = new Indexing(output, check -> options.severity(check) != Severity.OFF);
    options.problems().forEach(problem -> printer.print(Check.INVALID_OPTION, problem));
  }

  void process(RoundEnvironment round) {
    round
        .getRootElements()
        .forEach(
            root -> guard.run("discover", root.toString(), () -> compiled.add(root, isFirstRound)));
    if (isFirstRound && !options.baseline().isEmpty()) {
      findings.accept(accepted.read(sources(round)));
    }
    if (isFirstRound && !options.report().isEmpty()) {
      report.prepare(sources(round));
    }
    isFirstRound = false;
    List<TypeElement> observed = compiled.takeNewlyObserved();
    List<QualifiedNameable> asking = compiled.takeAsking(round);
    if (options.generate() && !round.processingOver()) {
      generation.generate(observed, asking);
    }
    if (!round.processingOver()) {
      output.await();
      return;
    }
    generation.finish();
    Docs docs = docs();
    readIndex(docs);
    check(docs);
    Optional<SecondPass> pass = startSecondPass(docs);
    prepareFixes(docs);
    if (pass.isPresent()) {
      Set<String> waiting = new HashSet<>(findings.suppressing());
      waiting.addAll(pass.get().concerned());
      // The compiler need not wait for the index to go on.
      indexing.write(findings.records(), waiting::contains);
    } else {
      if (!round.errorRaised()) {
        allChecked();
      }
      close(!round.errorRaised());
    }
  }

  /** Says and writes what remains, at the very end. */
  private void close(boolean success) {
    guard.run(
        "end",
        ALL,
        () -> ending.close(coverage, success, options.generate() && indexing.hasPlace()));
    guard.run("index", ALL, () -> indexing.write(findings.records(), owner -> false));
    output.await();
    guard.run("report", ALL, () -> report.write(new Compiled(compiled.keys(), indexing.owners())));
  }

  private Stream<SourceFile> sources(RoundEnvironment round) {
    Docs docs = docs();
    return round.getRootElements().stream()
        .filter(root -> root instanceof TypeElement)
        .map(docs::sourceFile);
  }

  private Docs docs() {
    return new Docs(elements, types, javac.map(JavacAccess::trees).orElse(null), neighbours);
  }

  /** Whether a check is on and misses nothing in this compiler and with these options. */
  private boolean seesEverything(Check check) {
    return options.severity(check) != Severity.OFF
        && javac.isPresent()
        && switch (check) {
          case TRACE_PATH_DRIFT, DEPENDENCY_UNDOCUMENTED, DEPENDENCY_UNUSED, ERROR_SWALLOWED ->
              options.deep();
          case OBSERVE_IMPOSSIBLE -> options.generate() && !wrappers.lackRuntime();
          default -> true;
        };
  }

  private void allChecked() {
    if (!guard.hasFailed()) {
      guard.run("end", ALL, () -> ending.checked(compiled.keys()));
    }
  }

  List<FindingRecord> findings() {
    return findings.records();
  }

  private void check(Docs docs) {
    Checklist checklist = new Checklist(elements, types, docs, dependencies);
    OperationNameCheck names = new OperationNameCheck();
    compiled.packages().forEach(pkg -> report(pkg, () -> checklist.check(pkg)));
    compiled
        .asking()
        .map(QualifiedNameable.class::cast)
        .filter(asking -> !compiled.isExcluded(asking))
        .forEach(asking -> report(asking, () -> checkExternal(asking, checklist)));
    checked(docs)
        .forEach(
            type ->
                report(
                    type,
                    () -> {
                      CheckedType checked = CheckedType.of(type, docs);
                      coverage = coverage.plus(checked);
                      List<Finding> found = new ArrayList<>(checklist.check(checked));
                      found.addAll(names.check(checked));
                      if (names.hasOwnNames(checked)) {
                        certainty.doubt(Check.OPERATION_NAME_CLASH, ElementKey.of(type));
                      }
                      return found;
                    }));
    checked(docs)
        .forEach(
            type ->
                guard.run(
                    "check",
                    type.getQualifiedName().toString(),
                    () -> findings.readSuppressions(type)));
  }

  private List<Finding> checkExternal(Element asking, Checklist checklist) {
    return ExternalObservation.requests(asking, elements).stream()
        .flatMap(
            request ->
                guard
                    .run(
                        "check",
                        request.type().getQualifiedName().toString(),
                        List.<Finding>of(),
                        () -> checklist.check(request))
                    .stream())
        .toList();
  }

  private Stream<TypeElement> checked(Docs docs) {
    return compiled.checked().filter(type -> !docs.sourceFile(type).isInGeneratedFolder());
  }

  private void report(QualifiedNameable element, Supplier<List<Finding>> check) {
    String name = element.getQualifiedName().toString();
    guard.run("check", name, () -> findings.report(check.get()));
  }

  private void readIndex(Docs docs) {
    if (!options.generate()) {
      return;
    }
    TypeIndex index = new TypeIndex(environment.getFiler(), elements, docs);
    Set<Element> asking = compiled.asking().collect(Collectors.toSet());
    compiled
        .packages()
        .filter(pkg -> asking.contains(pkg) || index.hasContent(pkg))
        .forEach(pkg -> readIndex(pkg, () -> indexing.add(index.read(pkg))));
    Set<TypeElement> checked = checked(docs).collect(Collectors.toSet());
    Stream.of(compiled.observed(), checked(docs), ElementFilter.typesIn(asking).stream())
        .flatMap(types -> types)
        .distinct()
        .forEach(
            type ->
                readIndex(
                    type,
                    () ->
                        indexing.add(index.read(type, wrappers.of(type), checked.contains(type)))));
    if (!indexing.hasPlace()) {
      printer.note(
          "OTE: no index is written, because the compiler was not told with -d where to put it");
    }
  }

  private interface IndexReading {
    void run() throws IOException;
  }

  private void readIndex(QualifiedNameable element, IndexReading reading) {
    guard.run(
        "index",
        element.getQualifiedName().toString(),
        () -> {
          try {
            reading.run();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Empty where there is none, and the compilation has nothing more to say. */
  private Optional<SecondPass> startSecondPass(Docs docs) {
    if (!options.deep() || checked(docs).findAny().isEmpty()) {
      return Optional.empty();
    }
    if (javac.isEmpty()) {
      printer.note(
          "OTE: method bodies are not compared with their TRACE PATH, because this compiler does not"
              + " offer javac's tree API; everything else works");
      return Optional.empty();
    }
    BodyChecks bodies = new BodyChecks(javac.get().trees(), elements, types, dependencies);
    compiled
        .observed()
        .forEach(
            type ->
                wrappers
                    .of(type)
                    .ifPresent(
                        wrapper ->
                            bodies.addWrapper(
                                type.getQualifiedName().toString(),
                                wrapper,
                                Observation.isBySubclass(type))));
    SecondPass pass =
        new SecondPass(
            javac.get().trees(),
            elements,
            types,
            findings,
            certainty,
            neighbours,
            dependencies,
            bodies,
            (type, action) -> guard.run("call graph", type, action));
    checked(docs)
        .forEach(
            type ->
                guard.run(
                    "call graph", type.getQualifiedName().toString(), () -> pass.read(type, docs)));
    if (!pass.listenTo(javac.get().task(), compiled.all())) {
      return Optional.empty();
    }
    javac
        .get()
        .task()
        .addTaskListener(new EndOfCompilation(compiled.all(), this::allChecked, this::close));
    return Optional.of(pass);
  }

  private Optional<DocumentationFixes> fixes(Path file) {
    if (javac.isEmpty()) {
      printer.note(
          "OTE: no patch is written, because this compiler does not offer javac's tree API");
    }
    return javac.map(
        access ->
            new DocumentationFixes(
                access.trees(),
                elements,
                types,
                neighbours,
                dependencies,
                file,
                (type, action) -> guard.run("fix", type, action),
                printer::note));
  }

  private void prepareFixes(Docs docs) {
    fixes.ifPresent(
        each ->
            each.listenTo(
                javac.orElseThrow().task(),
                checked(docs).map(type -> type.getQualifiedName().toString()).collect(toSet()),
                compiled.all()));
  }
}
