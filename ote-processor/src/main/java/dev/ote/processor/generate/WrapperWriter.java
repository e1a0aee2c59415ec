package dev.ote.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.ObservedType;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes wrappers: the one place that marks them as generated and says what they come from. */
public final class WrapperWriter {
  private static final String PROCESSOR = "dev.ote.processor.OteProcessor";

  private final Filer filer;
  private final WrapperGenerator generator = new WrapperGenerator();

  public WrapperWriter(Filer filer) {
    this.filer = filer;
  }

  /**
   * Writes a type's wrapper.
   *
   * @param origin what asks for the wrapper; changing nothing else of this source changes it
   */
  public void write(ObservedType type, Element origin) throws IOException {
    TypeSpec.Builder wrapper = generator.generate(type).addOriginatingElement(origin);
    addMarks(type, wrapper);
    WrapperGenerator.file(type, wrapper.build()).writeTo(filer);
  }

  private static void addMarks(ObservedType type, TypeSpec.Builder wrapper) {
    Names names = new Names(type);
    if (type.marks().generated()) {
      wrapper.addAnnotation(
          AnnotationSpec.builder(
                  names.of(ClassName.get("javax.annotation.processing", "Generated")))
              .addMember("value", "$S", PROCESSOR)
              .build());
    }
    if (type.marks().oteGenerated()) {
      wrapper.addAnnotation(
          AnnotationSpec.builder(names.of(ClassName.bestGuess(Annotations.OTE_GENERATED)))
              .addMember("value", "$S", type.type().canonicalName())
              .build());
    }
  }
}
