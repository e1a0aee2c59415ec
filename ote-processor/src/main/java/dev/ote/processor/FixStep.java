package dev.ote.processor;

import static java.util.stream.Collectors.toSet;

import com.sun.source.util.TreePath;
import dev.ote.processor.fix.DocumentationFixes;
import dev.ote.processor.model.Dependencies;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** What {@code ote.fix} asks for: a patch of what is found, written in the end. */
final class FixStep implements AfterRounds.Stage {
  private final RunContext context;
  private final DocumentationFixes fixes;

  private FixStep(RunContext context, DocumentationFixes fixes) {
    this.context = context;
    this.fixes = fixes;
  }

  /** Takes note of findings from now on; empty where no patch is asked for, or none possible. */
  static Optional<FixStep> of(RunContext context, Dependencies dependencies) {
    return context.options().fix().flatMap(file -> of(context, dependencies, file));
  }

  private static Optional<FixStep> of(RunContext context, Dependencies dependencies, Path file) {
    if (context.javac().isEmpty()) {
      context
          .printer()
          .note("OTE: no patch is written, because this compiler does not offer javac's tree API");
      return Optional.empty();
    }
    DocumentationFixes fixes =
        new DocumentationFixes(
            context.javac().get().trees(),
            context.elements(),
            context.types(),
            context.neighbours(),
            dependencies,
            file,
            (type, action) -> context.guard().run("fix", type, action),
            context.printer()::note);
    context.findings().tell(fixes);
    return Optional.of(new FixStep(context, fixes));
  }

  /** To be called in the last round. */
  void prepare(List<TypeElement> checked) {
    fixes.start(
        checked.stream().map(type -> type.getQualifiedName().toString()).collect(toSet()),
        context.compiled().all());
  }

  @Override
  public void analysed(TypeElement type, @Nullable TreePath path) {
    fixes.analysed(type);
  }

  @Override
  public void ended(boolean success) {
    fixes.write();
  }
}
