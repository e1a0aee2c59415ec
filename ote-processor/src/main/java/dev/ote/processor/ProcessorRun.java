package dev.ote.processor;

import static java.util.stream.Collectors.toSet;

import com.sun.source.util.DocTrees;
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
import dev.ote.processor.doc.SourceFile;
import dev.ote.processor.fix.DocumentationFixes;
import dev.ote.processor.model.ExternalObservation;
import dev.ote.processor.option.Options;
import dev.ote.processor.option.OptionsParser;
import dev.ote.processor.output.WriteBehind;
import dev.ote.processor.report.TypeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** One compilation. */
final class ProcessorRun {
  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Types types;
  private final Options options;
  private final Optional<JavacAccess> javac;
  private final DiagnosticPrinter printer;
  private final Findings findings;
  private final StageGuard guard;
  private final CompiledTypes compiled;
  private final WriteBehind output;
  private final Wrappers wrappers;
  private final Generation generation;
  private final Certainty certainty;
  private final AcceptedFindings accepted;
  private final Ending ending;
  private final Optional<DocumentationFixes> fixes;
  private Coverage coverage = Coverage.NONE;
  private boolean isFirstRound = true;
  private boolean indexed = true;

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
    this.output = new WriteBehind(javac.isPresent(), guard::run);
    this.wrappers = new Wrappers(environment, findings, output);
    // Other compilers have run Lombok before they call us.
    LombokTypes lombok = javac.isPresent() ? LombokTypes.here() : new LombokTypes(false);
    this.generation = new Generation(elements, guard, lombok, wrappers);
    this.certainty = new Certainty(this::seesEverything);
    this.accepted = new AcceptedFindings(options, printer);
    this.ending = new Ending(options, printer, findings, certainty, accepted);
    this.fixes = options.fix().flatMap(this::fixes);
    fixes.ifPresent(findings::tell);
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
    writeIndex(docs);
    check(docs);
    boolean goesOn = prepareSecondPass(docs);
    prepareFixes(docs);
    output.await();
    if (!goesOn) {
      if (!round.errorRaised()) {
        allChecked();
      }
      ending.close(coverage, !round.errorRaised());
    }
  }

  private Stream<SourceFile> sources(RoundEnvironment round) {
    Docs docs = docs();
    return round.getRootElements().stream()
        .filter(root -> root instanceof TypeElement)
        .map(docs::sourceFile);
  }

  private Docs docs() {
    return new Docs(elements, types, javac.map(JavacAccess::trees).orElse(null));
  }

  /** Whether a check is on and misses nothing in this compiler and with these options. */
  private boolean seesEverything(Check check) {
    return options.severity(check) != Severity.OFF
        && javac.isPresent()
        && switch (check) {
          case TRACE_PATH_DRIFT -> options.deep();
          case OBSERVE_IMPOSSIBLE -> options.generate() && !wrappers.lackRuntime();
          default -> true;
        };
  }

  private void allChecked() {
    if (!guard.hasFailed()) {
      ending.checked(compiled.keys());
    }
  }

  List<FindingRecord> findings() {
    return findings.records();
  }

  private void check(Docs docs) {
    Checklist checklist = new Checklist(elements, types, docs);
    OperationNameCheck names = new OperationNameCheck();
    compiled.packages().forEach(pkg -> report(pkg, () -> checklist.check(pkg)));
    compiled
        .asking()
        .filter(asking -> !compiled.isExcluded((QualifiedNameable) asking))
        .forEach(asking -> findings.report(checkExternal(asking, checklist)));
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
    checked(docs).forEach(findings::readSuppressions);
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
    findings.report(guard.run("check", name, List.of(), check));
  }

  private void writeIndex(Docs docs) {
    if (!options.generate()) {
      return;
    }
    TypeIndex index = new TypeIndex(environment.getFiler(), elements, docs, output);
    compiled
        .observed()
        .forEach(
            type ->
                guard.run(
                    "index",
                    type.getQualifiedName().toString(),
                    () -> {
                      try {
                        indexed &= index.write(type, wrappers.of(type));
                      } catch (IOException e) {
                        throw new UncheckedIOException(e);
                      }
                    }));
    if (!indexed) {
      printer.note(
          "OTE: no index is written, because the compiler was not told with -d where to put it");
    }
  }

  /** False where there is none, and the compilation has nothing more to say. */
  private boolean prepareSecondPass(Docs docs) {
    if (!options.deep() || checked(docs).findAny().isEmpty()) {
      return false;
    }
    if (javac.isEmpty()) {
      printer.note(
          "OTE: method bodies are not compared with their TRACE PATH, because this compiler does not"
              + " offer javac's tree API; everything else works");
      return false;
    }
    SecondPass pass =
        new SecondPass(
            javac.get().trees(),
            elements,
            types,
            findings,
            certainty,
            (type, action) -> guard.run("call graph", type, action));
    checked(docs)
        .forEach(
            type ->
                guard.run(
                    "call graph", type.getQualifiedName().toString(), () -> pass.read(type, docs)));
    if (!pass.listenTo(javac.get().task(), compiled.all())) {
      return false;
    }
    javac
        .get()
        .task()
        .addTaskListener(
            new EndOfCompilation(
                compiled.all(), this::allChecked, success -> ending.close(coverage, success)));
    return true;
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
