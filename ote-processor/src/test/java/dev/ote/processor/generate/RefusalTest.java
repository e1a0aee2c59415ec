package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.ote.processor.testing.TestCompilation;
import dev.ote.processor.testing.TestCompilation.Said;
import dev.ote.processor.testing.TestCompiler;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What cannot be observed is said, where it was asked for; it never becomes broken code. */
final class RefusalTest {
  private final WrapperProcessor processor = new WrapperProcessor(Diagnostic.Kind.ERROR);

  @Test
  void annotationType() {
    assertThat(refusals("package p;\nimport dev.ote.annotations.*;\n@Observe\n@interface A {}"))
        .containsExactly(
            "3: A cannot be observed: an annotation type has no operations"
                + " [ote:ObserveImpossible]");
  }

  @Test
  void privateType() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                class A {
                  @Observe
                  private static class B { public void m() {} }
                  private interface C {
                    @Observe
                    interface D { void m(); }
                  }
                }
                """))
        .containsExactly(
            "4: B cannot be observed: type p.A.B is private [ote:ObserveImpossible]",
            "7: D cannot be observed: type p.A.C is private [ote:ObserveImpossible]");
  }

  @Test
  void subclassWrapper() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                import dev.ote.annotations.ObservedWrapper.Kind;
                class A {
                  @Observe
                  @ObservedWrapper(Kind.SUBCLASS)
                  static final class Final { public void m() {} }
                  @Observe
                  @ObservedWrapper(Kind.SUBCLASS)
                  static abstract class Abstract { public void m() {} }
                  @Observe
                  @ObservedWrapper(Kind.SUBCLASS)
                  static sealed class Sealed { public void m() {} }
                  static final class Only extends Sealed {}
                  @Observe
                  @ObservedWrapper(Kind.SUBCLASS)
                  static class Closed {
                    private Closed() {}
                    private Closed(int i) {}
                    public void m() {}
                  }
                  @ObservedWrapper(Kind.SUBCLASS)
                  interface Interface { @Observe void m(); }
                  @Observe
                  @ObservedWrapper(Kind.SUBCLASS)
                  record Rec(int i) { public void m() {} }
                  @ObservedWrapper(Kind.SUBCLASS)
                  enum Enum { ; @Observe public void m() {} }
                  @Observe
                  @ObservedWrapper(Kind.DELEGATE)
                  static final class Delegate { public void m() {} }
                }
                """,
                // ECJ does not know where a record's annotations are.
                line -> line.replace("25: Rec ", "0: Rec ")))
        .containsExactly(
            "6: Final cannot be observed: it is final, so a SUBCLASS wrapper cannot extend it"
                + " [ote:ObserveImpossible]",
            "9: Abstract cannot be observed: it is abstract, so a SUBCLASS wrapper would lack"
                + " methods to call [ote:ObserveImpossible]",
            "12: Sealed cannot be observed: it is sealed, and permits only the subclasses that it"
                + " names [ote:ObserveImpossible]",
            "16: Closed cannot be observed: its constructors are private, so a SUBCLASS wrapper"
                + " cannot call them [ote:ObserveImpossible]",
            "22: Interface cannot be observed: it is an interface, so a SUBCLASS wrapper has no"
                + " super to call [ote:ObserveImpossible]",
            "25: Rec cannot be observed: it is a record, which no class can extend"
                + " [ote:ObserveImpossible]",
            "27: Enum cannot be observed: it is an enum, which no class can extend"
                + " [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactly("p.A.Delegate");
  }

  @Test
  void methodsAndConstructorsOfASubclassWrapper() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                @Observe
                @ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
                class A {
                  private static class Secret {}
                  A() {}
                  A(Secret secret) {}
                  public final void fixed() {}
                  @Observe
                  final void fixedToo(int i) {}
                  public Secret secret() { return null; }
                  public void seen() {}

                  @Observe
                  @ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
                  static class B extends Thread {
                    B(Secret secret) {}
                    @Override public void run() {}
                  }
                }
                """))
        .containsExactly(
            "9: fixed() cannot be observed: it is final, so a SUBCLASS wrapper cannot override it"
                + " [ote:ObserveImpossible]",
            "10: fixedToo(…) cannot be observed: it is final, so a SUBCLASS wrapper cannot override"
                + " it [ote:ObserveImpossible]",
            "12: secret() cannot be observed: type p.A.Secret is private [ote:ObserveImpossible]",
            "15: B cannot be observed: type p.A.Secret is private [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactly("p.A");
  }

  @Test
  void externalTypes() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                @ObserveExternal({
                    Runnable.class,
                    Override.class,
                    Math.class,
                    p.A.Observing.class})
                class A {
                  @Observe
                  interface Observing { void m(); }
                  @ObserveExternal(Taken.class)
                  interface C {}
                  interface Taken { void m(); }
                }
                class A_TakenObserved {}
                """,
                // ECJ knows where an annotation is, not where its values are.
                line -> line.replaceFirst("^[567]:", "3:")))
        .containsExactlyInAnyOrder(
            "5: Override cannot be observed: an annotation type has no operations"
                + " [ote:ObserveImpossible]",
            "6: Math cannot be observed: it has no public instance method to observe"
                + " [ote:ObserveImpossible]",
            "7: Observing cannot be observed: it carries @Observe itself, and has a wrapper in this"
                + " package [ote:ObserveImpossible]",
            "11: Taken cannot be observed: its wrapper would be named p.A_TakenObserved, and a type"
                + " of that name exists [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactlyInAnyOrder("java.lang.Runnable", "p.A.Observing");
  }

  @Test
  void methodsThatNoWrapperIntercepts() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                class A {
                  @Observe
                  static void util() {}
                  @Observe
                  private void hidden(int i) {}
                  @Observe
                  public String toString() { return ""; }
                  @Observe
                  void seen() {}
                }
                """))
        .containsExactly(
            "4: util() cannot be observed: it is static, so its calls never meet an instance's"
                + " wrapper [ote:ObserveImpossible]",
            "6: hidden(…) cannot be observed: it is private, so only its own class can call it"
                + " [ote:ObserveImpossible]",
            "8: toString() cannot be observed: every object has it, and the wrapper passes it"
                + " through [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactly("p.A");
  }

  @Test
  void suspendFunctions() {
    JavaFileObject continuation =
        JavaFileObjects.forSourceString(
            "kotlin.coroutines.Continuation",
            "package kotlin.coroutines; public interface Continuation<T> {}");
    JavaFileObject observed =
        JavaFileObjects.forSourceString(
            "p.A",
            """
            package p;
            import dev.ote.annotations.*;
            import kotlin.coroutines.Continuation;
            @Observe
            interface A {
              Object load(int id, Continuation<? super String> done);
              @NotObserved("suspends")
              Object save(Continuation<? super String> done);
              void close(Continuation<String> first, int second);
            }
            """);
    Compilation compilation = Compiling.strictly(processor, List.of(continuation, observed));
    assertThat(processor.crashes).isEmpty();
    assertThat(Compiling.problems(compilation))
        .containsExactly(
            "p/A.java:6: load(…) cannot be observed: it is a Kotlin suspend function, which returns"
                + " when it first suspends: mark it @NotObserved [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactly("p.A");
  }

  @Test
  void nothingToObserve() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                @Observe
                class A { void m() {} public static void s() {} }
                """))
        .containsExactly(
            "3: A cannot be observed: it has no public instance method to observe"
                + " [ote:ObserveImpossible]");
    assertThat(processor.wrapped).isEmpty();
  }

  @Test
  void namesThatAreTaken() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                class A {
                  @Observe
                  interface B { void m(); }
                  interface FooObserved {}
                  @Observe
                  interface C { void m(); }
                }
                class A_CObserved {}
                @Observe
                interface A_B { void m(); }
                """))
        .containsExactly(
            "4: B cannot be observed: its wrapper would be named p.A_BObserved, which is the wrapper"
                + " of p.A_B [ote:ObserveImpossible]",
            "7: C cannot be observed: its wrapper would be named p.A_CObserved, and a type of that"
                + " name exists [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactly("p.A_B");
  }

  @Test
  void signaturesThatNoWrapperCanName() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                class A {
                  private static class Secret {}
                  @Observe
                  static class B {
                    public void take(Secret[] secret) {}
                    @Observe
                    public java.util.List<? extends Secret> own() { return null; }
                    @NotObserved("private")
                    public Secret left() { return null; }
                    public void fine() {}
                  }
                  @Observe
                  interface C {
                    Secret get();
                  }
                }
                """))
        .containsExactly(
            "7: take(…) cannot be observed: type p.A.Secret is private [ote:ObserveImpossible]",
            "8: own() cannot be observed: type p.A.Secret is private [ote:ObserveImpossible]",
            "14: C cannot be observed: its wrapper would have to implement get(), but type p.A.Secret"
                + " is private [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactly("p.A.B");
  }

  @Test
  void inheritedMethodsForOneReason() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                class Queue<T> {
                  public T poll() { return null; }
                  public void offer(T t) {}
                  public void remove(T t) {}
                  public int size() { return 0; }
                }
                class Pair<T, U> extends Queue<T> {
                  public U other() { return null; }
                }
                class A {
                  private static class Secret {}
                  private static class Hidden {}
                  @Observe
                  static class B extends Queue<Secret> {
                    public Secret own() { return null; }
                  }
                  @Observe
                  static class C extends Pair<Secret, Hidden> {}
                }
                """))
        .containsExactly(
            "17: own() cannot be observed: type p.A.Secret is private [ote:ObserveImpossible]",
            "15: offer(…) and 2 more methods cannot be observed: type p.A.Secret is private"
                + " [ote:ObserveImpossible]",
            "19: other() cannot be observed: type p.A.Hidden is private [ote:ObserveImpossible]",
            "19: offer(…) and 2 more methods cannot be observed: type p.A.Secret is private"
                + " [ote:ObserveImpossible]");
  }

  @Test
  void methodsThatTypeArgumentsMakeEqual() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                import java.util.List;
                class A<T> {
                  public void n(T t) {}
                  public void n(List<String> s) {}
                }
                @Observe
                class C extends A<List<Integer>> {}
                """,
                // ECJ says that both are n(List<Integer>), so the wrapper has one method for them.
                line -> ""))
        .containsExactly(
            "8: n(…) cannot be observed: in C it has the same erasure as another n(…) that it"
                + " inherits [ote:ObserveImpossible]");
  }

  /** As on JDK 21 where an older library's list has {@code boolean addFirst(E)}. */
  @Test
  void resultsThatAnInterfaceForbids() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                interface L { void addFirst(Object o); }
                class B { public boolean addFirst(Object o) { return true; } }
                @Observe
                class A extends B implements L {}
                """))
        .hasSize(2)
        .contains(
            "5: A cannot be observed: its wrapper would have to implement addFirst(…), but its"
                + " result in B is not that in L [ote:ObserveImpossible]");
    assertThat(processor.wrapped).isEmpty();
  }

  @Test
  void tagsWithoutKey() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                interface A {
                  @Observe(tags = " = x")
                  void m();
                }
                """))
        .containsExactly("4: tag \" = x\" is not written key=value [ote:ObserveImpossible]");
  }

  @Test
  void finalizers() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                @Observe
                interface A { void m(); void finalize(); }
                """))
        .containsExactly(
            "3: A cannot be observed: interface p.A declares finalize(), which the garbage collector"
                + " would call on the wrapper as well [ote:ObserveImpossible]");
  }

  @Test
  void finalizersThatAskToBeObserved() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                @Observe
                class A {
                  public void m() {}
                  @Observe
                  @SuppressWarnings({"deprecation", "removal", "finalize"})
                  protected void finalize() {}
                }
                """))
        .containsExactly(
            "6: finalize() cannot be observed: the garbage collector calls it, and would call the"
                + " wrapper's as well [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactly("p.A");
  }

  @Test
  void typesWithoutPackageThatMeanSomethingElse() {
    assertThat(
            refusals(
                """
                import dev.ote.annotations.*;
                class Clash {}
                interface B { class Clash {} }
                interface D { Clash m(); }
                @Observe
                interface A extends B, D {}
                """))
        .containsExactly(
            "5: A cannot be observed: its wrapper would have to implement m(), but the name of type"
                + " Clash, which has no package, means something else in the wrapper"
                + " [ote:ObserveImpossible]");
  }

  @Test
  void valuesOfTheAnnotation() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                class A {
                  private static class Secret extends RuntimeException {
                    private static final long serialVersionUID = 1;
                  }
                  @Observe(
                      tags = {"a=b",
                          "c"},
                      expected =
                          Secret.class)
                  interface B { void m(); void n(); }
                }
                """,
                // ECJ knows where an annotation is, not where its values are.
                line -> line.replaceFirst("^\\d+", "7")))
        .containsExactly(
            "11: cannot be expected: type p.A.Secret is private [ote:ObserveImpossible]",
            "9: tag \"c\" is not written key=value [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactly("p.A.B");
  }

  @Test
  void typesThatDoNotResolveAreLeftToTheCompiler() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                @Observe
                interface A {
                  Missing get();
                }
                """))
        .allMatch(line -> line.startsWith("5: cannot find symbol"));
    assertThat(processor.deferred).containsExactly("p.A");
  }

  @Test
  void typesThatAreGeneratedLaterAreWaitedFor() {
    // Waits by itself: B's wrapper comes a round before the reading of A can succeed.
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                @Observe
                interface A {
                  BObserved get();
                }
                @Observe
                interface B {
                  void m();
                }
                """))
        .isEmpty();
    assertThat(processor.wrapped).containsExactly("p.B", "p.A");
  }

  @Test
  void cloneOfAnInterfaceThatNoClassCanHave() {
    assertThat(
            refusals(
                """
                package p;
                import dev.ote.annotations.*;
                @Observe
                interface A {
                  void clone();
                }
                @Observe
                interface B {
                  int clone();
                }
                @Observe
                interface C<X extends Exception> {
                  Object clone() throws X;
                }
                @Observe
                interface D {
                  D clone() throws CloneNotSupportedException, Error, IllegalStateException;
                }
                """))
        .containsExactly(
            "3: A cannot be observed: its wrapper would have to implement clone(), but no class can"
                + " have a clone() that returns void [ote:ObserveImpossible]",
            "7: B cannot be observed: its wrapper would have to implement clone(), but no class can"
                + " have a clone() that returns int [ote:ObserveImpossible]",
            "11: C cannot be observed: its wrapper would have to implement clone(), but no class can"
                + " have a clone() that throws X [ote:ObserveImpossible]");
    assertThat(processor.wrapped).containsExactly("p.D");
  }

  /** What javac is told; ECJ must be told the same of ours, at the same lines. */
  private List<String> refusals(String source) {
    return refusals(source, line -> line);
  }

  /**
   * The same, where ECJ differs.
   *
   * @param inEclipse what ECJ says instead of a line; nothing where it is empty
   */
  private List<String> refusals(String source, UnaryOperator<String> inEclipse) {
    Compilation compilation = Compiling.leniently(processor, source);
    assertThat(processor.crashes).isEmpty();
    List<String> said =
        Compiling.problems(compilation).stream()
            .map(line -> line.replaceFirst("^[\\w/]+\\.java:", ""))
            .toList();
    refusedByEclipse(
        source,
        said.stream()
            .filter(line -> line.contains("[ote:"))
            .map(inEclipse)
            .filter(line -> !line.isEmpty())
            .toList());
    return said;
  }

  private void refusedByEclipse(String source, List<String> refusals) {
    WrapperProcessor other = new WrapperProcessor(Diagnostic.Kind.ERROR);
    TestCompilation compilation =
        TestCompiler.ECJ.compile(other, Map.of("p/A.java", source), "--release", "17");
    assertThat(other.crashes).isEmpty();
    assertThat(compilation.said())
        .filteredOn(Said::isOurs)
        .extracting(each -> each.line() + ": " + each.text())
        .isEqualTo(refusals);
    assertThat(other.wrapped).isEqualTo(processor.wrapped);
    assertThat(other.deferred).isEqualTo(processor.deferred);
  }
}
