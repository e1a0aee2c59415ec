package dev.ote.processor;

import com.sun.source.util.DocTrees;
import dev.ote.processor.callgraph.SecondPass;
import dev.ote.processor.check.CheckedType;
import dev.ote.processor.check.Checklist;
import dev.ote.processor.check.OperationNameCheck;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.Findings;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.model.ExternalObservation;
import dev.ote.processor.option.Options;
import dev.ote.processor.option.OptionsParser;
import dev.ote.processor.output.WriteBehind;
import dev.ote.processor.report.TypeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
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
  private Coverage coverage = Coverage.NONE;
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
    this.compiled = new CompiledTypes(elements, types, options.packages());
    this.output = new WriteBehind(javac.isPresent(), guard::run);
    this.wrappers = new Wrappers(environment, findings, output);
    // Other compilers have run Lombok before they call us.
    LombokTypes lombok = javac.isPresent() ? LombokTypes.here() : new LombokTypes(false);
    this.generation = new Generation(elements, guard, lombok, wrappers);
    options.problems().forEach(problem -> printer.print(Check.INVALID_OPTION, problem));
  }

  void process(RoundEnvironment round) {
    round
        .getRootElements()
        .forEach(root -> guard.run("discover", root.toString(), () -> compiled.add(root)));
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
    Docs docs = new Docs(elements, types, javac.map(JavacAccess::trees).orElse(null));
    writeIndex(docs);
    check(docs);
    boolean goesOn = prepareSecondPass(docs);
    output.await();
    if (!goesOn) {
      close();
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
        .flatMap(asking -> ExternalObservation.requests(asking, elements).stream())
        .forEach(request -> report(request.type(), () -> checklist.check(request)));
    compiled
        .checked()
        .forEach(
            type ->
                report(
                    type,
                    () -> {
                      CheckedType checked = CheckedType.of(type, docs);
                      coverage = coverage.plus(checked);
                      List<Finding> found = new ArrayList<>(checklist.check(checked));
                      found.addAll(names.check(checked));
                      return found;
                    }));
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
    if (!options.deep() || compiled.checked().findAny().isEmpty()) {
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
            (type, action) -> guard.run("call graph", type, action));
    compiled
        .checked()
        .forEach(
            type ->
                guard.run(
                    "call graph", type.getQualifiedName().toString(), () -> pass.read(type, docs)));
    if (!pass.listenTo(javac.get().task(), compiled.all())) {
      return false;
    }
    javac.get().task().addTaskListener(new EndOfCompilation(this::close));
    return true;
  }

  /** Says what remains to be said, at the very end. */
  private void close() {
    List<FindingRecord> records = findings.records();
    String withheld = ClosingNote.withheld(records, options.maxWarnings(), "");
    if (!withheld.isEmpty()) {
      printer.note(withheld);
    }
    if (coverage.types() > 0) {
      printer.note(ClosingNote.text(coverage, records));
    }
  }
}
