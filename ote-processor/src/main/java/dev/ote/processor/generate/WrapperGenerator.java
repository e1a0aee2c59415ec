package dev.ote.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.ObservedMethod;
import dev.ote.processor.model.ObservedType;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the source of a wrapper. The same input gives the same text. */
public final class WrapperGenerator {

  /** Generates the wrapper of the type, without the marks that say who generated it. */
  TypeSpec.Builder generate(ObservedType type) {
    Names names = new Names(type);
    TypeSpec.Builder wrapper =
        TypeSpec.classBuilder(type.wrapper().simpleName())
            .addJavadoc("Observes {@link $T}.\n", names.of(type.type()))
            .addAnnotations(type.annotations())
            .addModifiers(Modifier.FINAL)
            .addTypeVariables(type.typeVariables())
            .addSuperinterfaces(type.interfaces());
    if (type.isPublic()) {
      wrapper.addModifiers(Modifier.PUBLIC);
    }
    addSuppressions(type.suppressions(), names, wrapper);
    type.superclass().ifPresent(wrapper::superclass);
    switch (type.kind()) {
      case DELEGATE -> addDelegating(type, names, wrapper);
      case SUBCLASS -> addOverriding(type, names, wrapper);
    }
    return wrapper;
  }

  private static void addDelegating(ObservedType type, Names names, TypeSpec.Builder wrapper) {
    new AddFields(type, names).execute(wrapper);
    new AddConstructors(type, names).execute(wrapper);
    new AddUnwrap(type).execute(wrapper);
    addMethods(type, names, wrapper);
    new AddObjectMethods(type, names).execute(wrapper);
    new AddSerialization(type, names).execute(wrapper);
  }

  private static void addOverriding(ObservedType type, Names names, TypeSpec.Builder wrapper) {
    AddOperations operations = new AddOperations(type, names);
    operations.addField(wrapper);
    new AddSuperConstructors(type, names).execute(wrapper);
    addMethods(type, names, wrapper);
    operations.addReadObject(wrapper);
    operations.addClass(wrapper);
  }

  private static void addMethods(ObservedType type, Names names, TypeSpec.Builder wrapper) {
    for (ObservedMethod method : type.methods()) {
      new AddMethod(type.kind(), method, names).execute(wrapper);
    }
  }

  static JavaFile file(ObservedType type, TypeSpec wrapper) {
    return JavaFile.builder(type.wrapper().packageName(), wrapper)
        .skipJavaLangImports(true)
        .indent("  ")
        .build();
  }

  private static void addSuppressions(
      List<String> suppressions, Names names, TypeSpec.Builder wrapper) {
    // "all" is for ECJ, which also warns of what only javac knows; it means nothing to javac.
    AnnotationSpec.Builder annotation =
        AnnotationSpec.builder(names.of(SuppressWarnings.class)).addMember("value", "$S", "all");
    suppressions.forEach(each -> annotation.addMember("value", "$S", each));
    wrapper.addAnnotation(annotation.build());
  }
}
