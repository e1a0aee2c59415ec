package dev.ote.processor;

import com.sun.source.util.TreePath;
import dev.ote.processor.callgraph.SecondPass;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.Severity;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.model.Dependencies;
import dev.ote.processor.option.Options;
import dev.ote.processor.output.WriteBehind;
import dev.ote.processor.report.Compiled;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** One compilation: which stage comes when. */
final class ProcessorRun {
  private static final String ALL = "the compilation";

  private final RunContext context;
  private final Options options;
  private final StageGuard guard;
  private final CompiledTypes compiled;
  private final WriteBehind output;
  private final Wrappers wrappers;
  private final Generation generation;
  private final Dependencies dependencies;
  private final Certainty certainty;
  private final AcceptedFindings accepted;
  private final CompilationReport report;
  private final Ending ending;
  private final Optional<FixStep> fix;
  private final Indexing indexing;
  private Coverage coverage = Coverage.NONE;
  private boolean isFirstRound = true;

  ProcessorRun(ProcessingEnvironment environment, StageGuard.StageListener stages) {
    this.context = RunContext.of(environment, stages);
    this.options = context.options();
    this.guard = context.guard();
    this.compiled = context.compiled();
    boolean inJavac = context.javac().isPresent();
    this.output = new WriteBehind(inJavac, guard::run);
    this.wrappers = new Wrappers(environment, context.findings(), output);
    // Other compilers have run Lombok before they call us.
    LombokTypes lombok = inJavac ? LombokTypes.here() : new LombokTypes(false);
    this.generation = new Generation(context.elements(), guard, lombok, wrappers);
    this.dependencies =
        new Dependencies(context.elements(), context.types(), options.noDependencies()::matches);
    this.certainty = new Certainty(new CompleteChecks(options, inJavac, wrappers));
    this.accepted = new AcceptedFindings(options, context.printer());
    this.report = new CompilationReport(options, context.printer(), environment.getFiler());
    this.ending =
        new Ending(options, context.printer(), context.findings(), certainty, accepted, report);
    this.fix = FixStep.of(context, dependencies);
    this.indexing = new Indexing(output, check -> options.severity(check) != Severity.OFF);
    options.problems().forEach(problem -> context.printer().print(Check.INVALID_OPTION, problem));
  }

  void process(RoundEnvironment round) {
    discover(round);
    if (isFirstRound) {
      prepare(round);
    }
    isFirstRound = false;
    List<TypeElement> observed = compiled.takeNewlyObserved();
    List<QualifiedNameable> asking = compiled.takeAsking(round);
    if (round.processingOver()) {
      finish(round);
      return;
    }
    if (options.generate()) {
      generation.generate(observed, asking);
    }
    output.await();
  }

  private void discover(RoundEnvironment round) {
    round
        .getRootElements()
        .forEach(
            root -> guard.run("discover", root.toString(), () -> compiled.add(root, isFirstRound)));
  }

  private void prepare(RoundEnvironment round) {
    if (!options.baseline().isEmpty()) {
      context.findings().accept(accepted.read(context.sources(round)));
    }
    if (!options.report().isEmpty()) {
      report.prepare(context.sources(round));
    }
  }

  /** The last round, and what is to follow it. */
  private void finish(RoundEnvironment round) {
    generation.finish();
    Docs docs = context.docs();
    List<TypeElement> checked = context.checked(docs);
    if (options.generate()) {
      new IndexStep(context, docs, checked, wrappers, indexing).read();
    }
    coverage = new CheckStep(context, docs, checked, dependencies, certainty).check();
    Optional<SecondPass> pass =
        new SecondPassStep(context, docs, checked, dependencies, certainty, wrappers).prepare();
    fix.ifPresent(each -> each.prepare(checked));
    context.javac().ifPresent(javac -> afterRounds(pass).listenTo(javac.task()));
    if (pass.isPresent()) {
      Set<String> waiting = new HashSet<>(context.findings().suppressing());
      waiting.addAll(pass.get().concerned());
      // The compiler need not wait for the index to go on.
      indexing.write(context.findings().records(), waiting::contains);
    } else {
      if (!round.errorRaised()) {
        allChecked();
      }
      close(!round.errorRaised());
    }
  }

  private AfterRounds afterRounds(Optional<SecondPass> pass) {
    AfterRounds afterRounds = new AfterRounds(compiled.all());
    pass.map(BodiesStage::new).ifPresent(afterRounds::add);
    fix.ifPresent(afterRounds::add);
    return afterRounds;
  }

  /** The second pass, after which there is nothing more to find. */
  private final class BodiesStage implements AfterRounds.Stage {
    private final SecondPass pass;

    BodiesStage(SecondPass pass) {
      this.pass = pass;
    }

    @Override
    public void analysed(TypeElement type, @Nullable TreePath path) {
      pass.analysed(type, path);
    }

    @Override
    public void allAnalysed() {
      allChecked();
    }

    @Override
    public void ended(boolean success) {
      close(success);
    }
  }

  private void allChecked() {
    if (!guard.hasFailed()) {
      guard.run("end", ALL, () -> ending.checked(compiled.keys()));
    }
  }

  /** Says and writes what remains, at the very end. */
  private void close(boolean success) {
    boolean indexed = options.generate() && indexing.hasPlace();
    guard.run("end", ALL, () -> ending.close(coverage, success, indexed));
    guard.run("index", ALL, () -> indexing.write(context.findings().records(), owner -> false));
    output.await();
    guard.run("report", ALL, () -> report.write(new Compiled(compiled.keys(), indexing.owners())));
  }

  List<FindingRecord> findings() {
    return context.findings().records();
  }
}
