package dev.ote.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.ObservedType;
import dev.ote.processor.output.WriteBehind;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.JavaFileObject;

/** Writes wrappers: the one place that marks them as generated and says what they come from. */
public final class WrapperWriter {
  private static final String PROCESSOR = "dev.ote.processor.OteProcessor";

  private static final String STAGE = "generate";

  private final Filer filer;
  private final WriteBehind output;
  private final WrapperGenerator generator = new WrapperGenerator();

  public WrapperWriter(Filer filer, WriteBehind output) {
    this.filer = filer;
    this.output = output;
  }

  /**
   * Writes a type's wrapper, by the end of the round.
   *
   * @param origin what asks for the wrapper; changing nothing else of this source changes it
   * @throws javax.annotation.processing.FilerException if there is such a file already
   */
  public void write(ObservedType type, Element origin) throws IOException {
    JavaFileObject file = filer.createSourceFile(type.wrapper().canonicalName(), origin);
    output.submit(
        STAGE,
        type.type().canonicalName(),
        () -> {
          String source = source(type);
          try (Writer out = file.openWriter()) {
            out.write(source);
          }
        });
  }

  private String source(ObservedType type) {
    TypeSpec.Builder wrapper = generator.generate(type);
    addMarks(type, wrapper);
    return ascii(WrapperGenerator.file(type, wrapper.build()).toString());
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
