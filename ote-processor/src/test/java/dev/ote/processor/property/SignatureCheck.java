package dev.ote.processor.property;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a wrapper's methods are declared as those of what it wraps. */
final class SignatureCheck {
  private static final Pattern OURS =
      Pattern.compile("unwrap(Observed_*)?\\(\\)|readResolve_*\\(\\)");

  private static final String FINAL = "it is final, so a SUBCLASS wrapper cannot override it";

  private final Subject subject;
  private final List<Refusal> refusals;
  private final List<Failure> failures = new ArrayList<>();

  private SignatureCheck(Subject subject, List<Refusal> refusals) {
    this.subject = subject;
    this.refusals = refusals;
  }

  static List<Failure> check(Subject subject, List<Refusal> refusals) {
    SignatureCheck check = new SignatureCheck(subject, refusals);
    check.checkHeader();
    check.checkMethods();
    if (subject.model().isSubclass()) {
      check.checkConstructors();
      check.checkRefused();
    }
    return check.failures;
  }

  private void checkHeader() {
    Class<?> observed = subject.observed();
    Class<?> wrapper = subject.wrapper();
    if (isPublic(observed) != Modifier.isPublic(wrapper.getModifiers())) {
      fail("visibility", "public or not", wrapper.toGenericString());
    }
    String expected = bounds(observed);
    if (!expected.equals(bounds(wrapper))) {
      fail("type variables", expected, bounds(wrapper));
    }
    if (subject.model().isSubclass() && wrapper.getSuperclass() != observed) {
      fail("superclass", observed.getName(), String.valueOf(wrapper.getSuperclass()));
    }
    for (Class<?> each : interfaces(observed)) {
      if (isVisible(each)
          && !each.isSealed()
          && !each.isAssignableFrom(wrapper)
          && areArgumentsVisible(observed)) {
        fail("interfaces", each.getName(), List.of(wrapper.getInterfaces()).toString());
      }
    }
  }

  private static String bounds(Class<?> type) {
    List<TypeVariable<?>> variables = SeenTypes.inScope(type);
    return SeenTypes.of(type).bounds(variables);
  }

  private void checkMethods() {
    Map<String, List<SeenMethod>> wanted = subject.methods();
    Map<String, List<SeenMethod>> found = SeenClass.declared(subject.wrapper());
    wanted.forEach(
        (key, group) -> {
          if (found.containsKey(key)) {
            compare(group, found.get(key).get(0));
          } else if (!isRefused(group)) {
            fail("missing method", key, found.keySet().toString());
          }
        });
    Set<String> more = new HashSet<>(found.keySet());
    more.removeAll(wanted.keySet());
    more.removeIf(each -> OURS.matcher(each).matches());
    if (!more.isEmpty()) {
      fail("more methods", wanted.keySet().toString(), more.toString());
    }
  }

  private void checkConstructors() {
    boolean inner = SeenTypes.isInner(subject.observed());
    Set<String> wanted = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    Set<Constructor<?>> measured = new HashSet<>();
    Map<List<Class<?>>, Constructor<?>> wrapping = SeenConstructors.of(subject.wrapper());
    for (Constructor<?> each : SeenConstructors.of(subject.observed()).values()) {
      if (!isNameable(each)) {
        continue;
      }
      wanted.add(SeenConstructors.signature(each, inner, -1));
      Constructor<?> other = wrapping.get(SeenConstructors.withMetrics(each));
      if (SeenConstructors.takesMetrics(each)) {
        wanted.add("with metrics: " + SeenConstructors.signature(each, inner, -1));
        if (other != null) {
          int index = SeenConstructors.indexOfMetrics(each);
          found.add("with metrics: " + SeenConstructors.signature(other, inner, index));
          measured.add(other);
        }
      }
    }
    for (Constructor<?> each : wrapping.values()) {
      if (!measured.contains(each)) {
        found.add(SeenConstructors.signature(each, inner, -1));
      }
    }
    if (!wanted.equals(found)) {
      fail("constructors", wanted.toString(), found.toString());
    }
  }

  /** Final methods of the class itself, each with a message; not where other types have some. */
  private void checkRefused() {
    List<String> expected =
        subject.refused().stream()
            .map(each -> each.method())
            .map(each -> each.getName() + (each.getParameterCount() == 0 ? "()" : "(…)"))
            .sorted()
            .toList();
    List<String> actual =
        refusals.stream()
            .filter(each -> each.reason().equals(FINAL))
            .map(Refusal::what)
            .sorted()
            .toList();
    boolean alone =
        subject.hierarchy().observed().stream()
                .filter(each -> each.isSubclass() && each.file().equals(subject.model().file()))
                .count()
            == 1;
    if (alone ? !actual.equals(expected) : !actual.containsAll(expected)) {
      fail("refused methods", expected.toString(), actual.toString());
    }
  }

  /** A method that is passed through may be left out in silence; then it cannot be named. */
  private boolean isRefused(List<SeenMethod> group) {
    String name = group.get(0).method().getName();
    return refusals.stream().anyMatch(each -> each.what().startsWith(name + "("))
        || (subject.settings(group.get(0)).isEmpty() && !isNameable(group.get(0).method()));
  }

  private void compare(List<SeenMethod> group, SeenMethod found) {
    List<SeenMethod> top = SeenClass.top(group);
    List<SeenMethod> meant = isNameable(top.get(0).method()) ? top : group;
    if (meant.stream().noneMatch(each -> each.isLike(found))) {
      fail(
          "signature",
          meant.stream().map(SeenMethod::signature).distinct().toList().toString(),
          found.signature());
    }
    if (top.size() == 1 && meant == top && !top.get(0).thrown().equals(found.thrown())) {
      fail(
          "throws of " + "a method",
          group.get(0).key() + " " + top.get(0).thrown(),
          found.thrown().toString());
    }
  }

  private boolean areArgumentsVisible(Class<?> type) {
    return Stream.concat(
            Stream.of(type.getGenericInterfaces()), Stream.ofNullable(type.getGenericSuperclass()))
        .allMatch(each -> isVisible(each) && areArgumentsVisible(SeenTypes.erasure(each)));
  }

  private boolean isNameable(Executable method) {
    return Stream.concat(
            Stream.concat(
                Stream.of(method instanceof Method m ? m.getGenericReturnType() : void.class),
                Stream.of(method.getGenericExceptionTypes())),
            Stream.of(method.getGenericParameterTypes()))
        .allMatch(this::isVisible);
  }

  private boolean isVisible(Type type) {
    if (type instanceof Class<?> plain) {
      Class<?> each = plain.isArray() ? plain.getComponentType() : plain;
      if (each.isArray()) {
        return isVisible(each);
      }
      for (; each != null; each = each.getEnclosingClass()) {
        boolean samePackage = each.getPackageName().equals(subject.model().packageName());
        if (Modifier.isPrivate(each.getModifiers())
            || (!samePackage && !Modifier.isPublic(each.getModifiers()))) {
          return false;
        }
      }
      return true;
    }
    if (type instanceof java.lang.reflect.ParameterizedType parameterized) {
      return isVisible(parameterized.getRawType())
          && Stream.of(parameterized.getActualTypeArguments()).allMatch(this::isVisible);
    }
    if (type instanceof java.lang.reflect.GenericArrayType array) {
      return isVisible(array.getGenericComponentType());
    }
    if (type instanceof java.lang.reflect.WildcardType wildcard) {
      return Stream.concat(
              Stream.of(wildcard.getLowerBounds()), Stream.of(wildcard.getUpperBounds()))
          .allMatch(this::isVisible);
    }
    return true;
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!Modifier.isPublic(each.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  private static Set<Class<?>> interfaces(Class<?> type) {
    Set<Class<?>> all = new HashSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      for (Class<?> face : each.getInterfaces()) {
        all.add(face);
        all.addAll(interfaces(face));
      }
    }
    if (type.isInterface()) {
      all.add(type);
    }
    return all;
  }

  private void fail(String what, String expected, String actual) {
    failures.add(
        new Failure(
            "signature: " + what,
            "%s: %s%n  expected %s%n  but was  %s"
                .formatted(subject.wrapper().getName(), what, expected, actual)));
  }
}
