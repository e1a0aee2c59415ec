package dev.ote.processor;

import dev.ote.processor.body.BodyChecks;
import dev.ote.processor.callgraph.SecondPass;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.model.Dependencies;
import dev.ote.processor.model.Observation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Prepares the second pass, where there is something to verify and a compiler to do it. */
final class SecondPassStep {
  private final RunContext context;
  private final Docs docs;
  private final List<TypeElement> checked;
  private final Dependencies dependencies;
  private final Certainty certainty;
  private final Wrappers wrappers;

  SecondPassStep(
      RunContext context,
      Docs docs,
      List<TypeElement> checked,
      Dependencies dependencies,
      Certainty certainty,
      Wrappers wrappers) {
    this.context = context;
    this.docs = docs;
    this.checked = checked;
    this.dependencies = dependencies;
    this.certainty = certainty;
    this.wrappers = wrappers;
  }

  /** Empty where there is none, and the compilation has nothing more to say. */
  Optional<SecondPass> prepare() {
    if (!context.options().deep() || checked.isEmpty()) {
      return Optional.empty();
    }
    if (context.javac().isEmpty()) {
      context
          .printer()
          .note(
              "OTE: method bodies are not looked at, because this compiler does not offer javac's"
                  + " tree API: TracePathDrift, TracePathIncomplete, DependencyUnused,"
                  + " ErrorSwallowed, ErrorUntraced, WrapperBypassed and the bodies' part of"
                  + " DependencyUndocumented are left out; everything else works");
      return Optional.empty();
    }
    return Optional.of(read(context.javac().get()))
        .filter(pass -> pass.start(context.compiled().all()));
  }

  private SecondPass read(JavacAccess javac) {
    BodyChecks bodies =
        new BodyChecks(javac.trees(), context.elements(), context.types(), dependencies);
    context.compiled().observed().forEach(type -> addWrapper(type, bodies));
    SecondPass pass =
        new SecondPass(
            javac.trees(),
            context.elements(),
            context.types(),
            context.findings(),
            certainty,
            context.neighbours(),
            dependencies,
            bodies,
            this::guarded);
    checked.forEach(
        type -> guarded(type.getQualifiedName().toString(), () -> pass.read(type, docs)));
    return pass;
  }

  private void addWrapper(TypeElement type, BodyChecks bodies) {
    wrappers
        .of(type)
        .ifPresent(
            wrapper ->
                bodies.addWrapper(
                    type.getQualifiedName().toString(), wrapper, Observation.isBySubclass(type)));
  }

  private void guarded(String type, Runnable action) {
    context.guard().run("call graph", type, action);
  }
}
