package dev.ote.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ote.processor.property.source.HierarchyMaker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever class a wrapper is asked for: it compiles without a warning, is declared as the class
 * is, does what the class does and counts the calls; or one message says why there is none. It
 * holds the object, or extends its class.
 *
 * <p>{@code -Dproperty.seed=N} tries one hierarchy. The profile {@code property} tries {@code
 * -Dproperty.count} of them, from {@code -Dproperty.first} on.
 */
final class WrapperPropertyTest {
  private static final int FEW = 50;

  @Test
  void wrappersOfFewHierarchies() {
    Long seed = Long.getLong("property.seed");
    PropertyRun run = new PropertyRun();
    run.run(seed == null ? 1 : seed, seed == null ? FEW : 1, false);

    assertThat(run.report()).isEmpty();
    assertThat(run.coverage().hierarchies() + run.coverage().rejected())
        .isEqualTo(seed == null ? FEW : 1);
    if (seed == null) {
      assertThat(run.coverage().rejected()).isLessThan(FEW / 4);
      assertThat(run.coverage().wrappers()).isGreaterThan(2 * FEW);
      assertThat(run.coverage().subclasses()).isGreaterThan(FEW / 5);
      assertThat(run.coverage().calls()).isGreaterThan(50 * FEW);
    }
  }

  @Test
  @Tag("property")
  void wrappersOfManyHierarchies() {
    int count = Integer.getInteger("property.count", 2500);
    PropertyRun run = new PropertyRun();
    run.run(Long.getLong("property.first", 1001), count, true);

    System.out.println(run.coverage().table());
    assertThat(run.report()).isEmpty();
    assertThat(run.coverage().rejected()).isLessThan(count / 4);
  }

  @Test
  void theSameSeedGivesTheSameHierarchy() {
    assertThat(HierarchyMaker.make(7).sources()).isEqualTo(HierarchyMaker.make(7).sources());
    assertThat(HierarchyMaker.make(7).text()).isNotEqualTo(HierarchyMaker.make(8).text());
  }
}
