package dev.ote.analysis;

import dev.ote.processor.diagnostic.Check;
import java.util.List;
import java.util.Set;
import javax.tools.Diagnostic;

/**
 * What an analysis said.
 *
 * @param files how many source files it read
 * @param messages in the order in which the compiler said them
 */
public record AnalysisResult(int files, List<Message> messages) {
  private static final Set<String> PROBLEMS =
      Set.of(Check.INVALID_OPTION.id(), Check.INTERNAL_ERROR.id());

  /** Copies the list. */
  public AnalysisResult {
    messages = List.copyOf(messages);
  }

  /**
   * What was found.
   *
   * @return warnings and errors
   */
  public List<Message> findings() {
    return messages.stream().filter(Message::isFinding).toList();
  }

  /**
   * What the compiler could not make out.
   *
   * @return its errors, perhaps none
   */
  public CompilerErrors compilerErrors() {
    return new CompilerErrors(messages.stream().filter(Message::isCompilerError).toList());
  }

  /**
   * The findings that are about the analysis, and not the sources: it is not what was asked for.
   *
   * @return a part of the findings
   */
  public List<Message> problems() {
    return findings().stream()
        .filter(finding -> finding.check().filter(PROBLEMS::contains).isPresent())
        .toList();
  }

  /**
   * What the processor says about all of it, such as the closing line.
   *
   * @return its notes
   */
  public List<String> notes() {
    return messages.stream()
        .filter(message -> message.kind() == Diagnostic.Kind.NOTE)
        .map(Message::text)
        .filter(text -> text.startsWith("OTE: "))
        .toList();
  }
}
