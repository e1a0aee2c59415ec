package dev.ote.processor;

import com.google.auto.service.AutoService;
import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.option.OptionsParser;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotation processor: wires the stages and runs them through the compiler's rounds.
 *
 * <p>Wrappers are generated as soon as the types that they name resolve. The checks run in the last
 * round, when everything that other processors generate is there to be referred to; what needs
 * method bodies runs after it, in the second pass.
 */
@AutoService(Processor.class)
public final class OteProcessor extends AbstractProcessor {
  private final StageGuard.StageListener stages;
  private @Nullable ProcessorRun run;

  /** For the compiler, which finds this class through its service file. */
  public OteProcessor() {
    this((stage, type) -> {});
  }

  OteProcessor(StageGuard.StageListener stages) {
    this.stages = stages;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    // Types without any annotation are checked too, where ote.packages names them; and options
    // given to a processor that has nothing to do are no mistake to warn about.
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return OptionsParser.supported();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    run = new ProcessorRun(environment, stages);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (run != null) {
      run.process(round);
    }
    // Others may want to see the same annotations.
    return false;
  }

  /** What was found so far. */
  List<FindingRecord> findings() {
    return run == null ? List.of() : run.findings();
  }
}
