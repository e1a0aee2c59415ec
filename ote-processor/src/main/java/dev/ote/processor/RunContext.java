package dev.ote.processor;

import com.sun.source.util.DocTrees;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import dev.ote.processor.diagnostic.Findings;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.Neighbours;
import dev.ote.processor.doc.SourceFile;
import dev.ote.processor.option.Options;
import dev.ote.processor.option.OptionsParser;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * What the stages of one compilation share.
 *
 * @param javac empty in other compilers
 */
record RunContext(
    ProcessingEnvironment environment,
    Options options,
    Optional<JavacAccess> javac,
    DiagnosticPrinter printer,
    Findings findings,
    StageGuard guard,
    CompiledTypes compiled,
    Neighbours neighbours) {

  static RunContext of(ProcessingEnvironment environment, StageGuard.StageListener stages) {
    Options options = OptionsParser.parse(environment.getOptions());
    Optional<JavacAccess> javac = JavacAccess.of(environment);
    @Nullable DocTrees trees = javac.map(JavacAccess::trees).orElse(null);
    DiagnosticPrinter printer =
        new DiagnosticPrinter(environment.getMessager(), options::severity, trees);
    CompiledTypes compiled =
        new CompiledTypes(
            environment.getElementUtils(),
            environment.getTypeUtils(),
            options.packages(),
            options.exclude());
    return new RunContext(
        environment,
        options,
        javac,
        printer,
        new Findings(printer, options::severity, options.maxWarnings(), trees),
        new StageGuard(printer, stages),
        compiled,
        new Neighbours(environment.getFiler(), compiled.all()));
  }

  Elements elements() {
    return environment.getElementUtils();
  }

  Types types() {
    return environment.getTypeUtils();
  }

  /** New ones: they hold elements, which do not outlive a round. */
  Docs docs() {
    return new Docs(elements(), types(), javac.map(JavacAccess::trees).orElse(null), neighbours);
  }

  /** The files of what is compiled in this round. */
  Stream<SourceFile> sources(RoundEnvironment round) {
    Docs docs = docs();
    return round.getRootElements().stream()
        .filter(root -> root instanceof TypeElement)
        .map(docs::sourceFile);
  }

  /** The types that the checklist concerns, in name order, without those in generated files. */
  List<TypeElement> checked(Docs docs) {
    return compiled.checked().filter(type -> !docs.sourceFile(type).isInGeneratedFolder()).toList();
  }
}
