package dev.ote.runtime.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A method as a file of the index has it.
 *
 * @param name the operation's name
 * @param method the method's own, without parameters
 */
record IndexedOperation(String name, String method, List<Step> steps) {

  /**
   * A step of its path.
   *
   * @param method what it names, as {@code com.acme.Store#save}; empty where it names nothing
   */
  record Step(String text, String method) {}

  static IndexedOperation read(Map<?, ?> json) throws UnreadableIndex {
    String signature = IndexJson.text(json, "method");
    int parameters = signature.indexOf('(');
    List<Step> steps = new ArrayList<>();
    for (Map<?, ?> each : IndexJson.objects(json, "steps")) {
      steps.add(
          new Step(IndexJson.textOrEmpty(each, "text"), IndexJson.textOrEmpty(each, "method")));
    }
    return new IndexedOperation(
        IndexJson.text(json, "name"),
        parameters < 0 ? signature : signature.substring(0, parameters),
        List.copyOf(steps));
  }
}
