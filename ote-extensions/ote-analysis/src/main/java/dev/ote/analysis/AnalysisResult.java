package dev.ote.analysis;

import java.util.List;

/**
 * What an analysis said.
 *
 * @param files how many source files it read
 * @param messages in the order in which the compiler said them
 */
public record AnalysisResult(int files, List<Message> messages) {

  public AnalysisResult {
    messages = List.copyOf(messages);
  }

  /** What was found, warnings and errors. */
  public List<Message> findings() {
    return messages.stream().filter(Message::isFinding).toList();
  }

  /** What the compiler could not make out: what was found may be incomplete. */
  public List<Message> compilerErrors() {
    return messages.stream().filter(Message::isCompilerError).toList();
  }
}
