package dev.ote.processor;

import dev.ote.processor.callgraph.SecondPass;
import dev.ote.processor.check.CheckedType;
import dev.ote.processor.check.Checklist;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.option.Options;
import dev.ote.processor.option.OptionsParser;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** One compilation. */
final class Session {
  private final Elements elements;
  private final Types types;
  private final Options options;
  private final Optional<JavacAccess> javac;
  private final DiagnosticPrinter printer;
  private final StageGuard guard;
  private final Docs docs;
  private final CompiledTypes compiled;
  private final Generation generation;

  Session(ProcessingEnvironment environment, StageGuard.StageListener stages) {
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
    this.docs = new Docs(elements, types, javac.map(JavacAccess::trees).orElse(null));
    this.compiled = new CompiledTypes(elements, types, options.packages());
    this.generation = new Generation(environment, options, guard, printer);
    options.problems().forEach(problem -> printer.print(Check.INVALID_OPTION, problem));
  }

  void process(RoundEnvironment round) {
    generation.generate(compiled.add(round), round);
    if (round.processingOver()) {
      generation.finish();
      check();
      prepareSecondPass();
      printer.printWithheld();
    }
  }

  private void check() {
    Checklist checklist = new Checklist(elements, types, docs);
    compiled
        .packages()
        .forEach(
            pkg ->
                printer.print(
                    guard.run(
                        "check",
                        pkg.getQualifiedName().toString(),
                        List.of(),
                        () -> checklist.check(pkg))));
    compiled
        .checked()
        .forEach(
            type ->
                printer.print(
                    guard.run(
                        "check",
                        type.getQualifiedName().toString(),
                        List.of(),
                        () -> checklist.check(CheckedType.of(type, docs)))));
  }

  private void prepareSecondPass() {
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
            docs,
            printer,
            (type, fault) -> guard.report("call graph", type, fault));
    compiled.checked().forEach(type -> read(pass, type));
    pass.listenTo(javac.get().task(), compiled.all());
  }

  private void read(SecondPass pass, TypeElement type) {
    boolean unused =
        guard.run(
            "call graph",
            type.getQualifiedName().toString(),
            false,
            () -> {
              pass.read(type);
              return true;
            });
  }
}
