package dev.ote.processor;

import static java.util.stream.Collectors.toSet;

import dev.ote.processor.callgraph.SecondPass;
import dev.ote.processor.check.CheckedType;
import dev.ote.processor.check.Checklist;
import dev.ote.processor.check.OperationNameCheck;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.fix.DocumentationFixes;
import dev.ote.processor.model.ExternalObservation;
import dev.ote.processor.option.Options;
import dev.ote.processor.option.OptionsParser;
import dev.ote.processor.report.TypeIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

/** One compilation. */
final class ProcessorRun {
  private final ProcessingEnvironment environment;
  private final Elements elements;
  private final Types types;
  private final Options options;
  private final Optional<JavacAccess> javac;
  private final DiagnosticPrinter printer;
  private final StageGuard guard;
  private final CompiledTypes compiled;
  private final Wrappers wrappers;
  private final Generation generation;
  private final Optional<DocumentationFixes> fixes;
  private boolean indexed = true;

  ProcessorRun(ProcessingEnvironment environment, StageGuard.StageListener stages) {
    this.environment = environment;
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.options = OptionsParser.parse(environment.getOptions());
    this.javac = JavacAccess.of(environment);
    this.printer =
        new DiagnosticPrinter(
            environment.getMessager(),
            options::severity,
            options.maxWarnings(),
            javac.map(JavacAccess::trees).orElse(null));
    this.guard = new StageGuard(printer, stages);
    this.compiled = new CompiledTypes(elements, types, options.packages());
    this.wrappers = new Wrappers(environment, printer);
    // Other compilers have run Lombok before they call us.
    LombokTypes lombok = javac.isPresent() ? LombokTypes.here() : new LombokTypes(false);
    this.generation = new Generation(elements, guard, lombok, wrappers);
    this.fixes = options.fix().flatMap(this::fixes);
    fixes.ifPresent(printer::tell);
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
    if (round.processingOver()) {
      generation.finish();
      Docs docs = new Docs(elements, types, javac.map(JavacAccess::trees).orElse(null));
      check(docs);
      writeIndex(docs);
      prepareSecondPass(docs);
      prepareFixes();
      printer.printWithheld();
    }
  }

  private void check(Docs docs) {
    Checklist checklist = new Checklist(elements, types, docs);
    OperationNameCheck names = new OperationNameCheck();
    compiled.packages().forEach(pkg -> print(pkg, () -> checklist.check(pkg)));
    compiled
        .asking()
        .flatMap(asking -> ExternalObservation.requests(asking, elements).stream())
        .forEach(request -> print(request.type(), () -> checklist.check(request)));
    compiled
        .checked()
        .forEach(
            type ->
                print(
                    type,
                    () -> {
                      CheckedType checked = CheckedType.of(type, docs);
                      List<Finding> findings = new ArrayList<>(checklist.check(checked));
                      findings.addAll(names.check(checked));
                      return findings;
                    }));
  }

  private void print(QualifiedNameable element, Supplier<List<Finding>> findings) {
    String name = element.getQualifiedName().toString();
    printer.print(guard.run("check", name, List.of(), findings));
  }

  private void writeIndex(Docs docs) {
    if (!options.generate()) {
      return;
    }
    TypeIndex index = new TypeIndex(environment.getFiler(), elements, docs);
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

  private void prepareSecondPass(Docs docs) {
    if (!options.deep() || compiled.checked().findAny().isEmpty()) {
      return;
    }
    if (javac.isEmpty()) {
      printer.note(
          "OTE: method bodies are not compared with their TRACE PATH, because this compiler does not"
              + " offer javac's tree API; everything else works");
      return;
    }
    SecondPass pass =
        new SecondPass(
            javac.get().trees(),
            elements,
            types,
            printer,
            (type, action) -> guard.run("call graph", type, action));
    compiled
        .checked()
        .forEach(
            type ->
                guard.run(
                    "call graph", type.getQualifiedName().toString(), () -> pass.read(type, docs)));
    pass.listenTo(javac.get().task(), compiled.all());
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

  private void prepareFixes() {
    fixes.ifPresent(
        each ->
            each.listenTo(
                javac.orElseThrow().task(),
                compiled.checked().map(type -> type.getQualifiedName().toString()).collect(toSet()),
                compiled.all()));
  }
}
