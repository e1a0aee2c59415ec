package dev.ote.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import javax.tools.Diagnostic;
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
                @ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
                class A {
                  @Observe
                  public void m() {}
                }
                """))
        .containsExactly(
            "5: A cannot be observed: @ObservedWrapper(SUBCLASS) is not supported yet"
                + " [ote:ObserveImpossible]");
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
                """))
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
                """))
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
                """))
        .containsExactly(
            "3: A cannot be observed: its wrapper would have to implement clone(), but no class can"
                + " have a clone() that returns void [ote:ObserveImpossible]",
            "7: B cannot be observed: its wrapper would have to implement clone(), but no class can"
                + " have a clone() that returns int [ote:ObserveImpossible]");
  }

  private List<String> refusals(String source) {
    Compilation compilation = Compiling.leniently(processor, source);
    assertThat(processor.crashes).isEmpty();
    return Compiling.problems(compilation).stream()
        .map(line -> line.replaceFirst("^[\\w/]+\\.java:", ""))
        .toList();
  }
}
