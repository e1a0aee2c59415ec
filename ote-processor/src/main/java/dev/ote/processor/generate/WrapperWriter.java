package dev.ote.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.ObservedType;
import java.io.IOException;
import java.io.Writer;
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
    TypeSpec.Builder wrapper = generator.generate(type);
    addMarks(type, wrapper);
    String source = ascii(WrapperGenerator.file(type, wrapper.build()).toString());
    try (Writer file =
        filer.createSourceFile(type.wrapper().canonicalName(), origin).openWriter()) {
      file.write(source);
    }
  }

  /**
   * The source with Unicode escapes for all but ASCII, in names too: it means the same in whatever
   * encoding the compiler writes and reads it, and no invisible character makes it read otherwise.
   */
  private static String ascii(String source) {
    StringBuilder ascii = new StringBuilder(source.length());
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c < 0x7f) {
        ascii.append(c);
      } else {
        ascii.append(StringLiteral.unicodeEscape(c));
      }
    }
    return ascii.toString();
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
