package org.candor.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MentionedClassesTest {
  private final MentionedClasses classes =
      new MentionedClasses(
          List.of(
              new KernelClass("a", "First", "class First { int f() { return Second.g(); } }"),
              new KernelClass("a", "Second", "/** Unlike {@link Third}. */ class Second {}"),
              new KernelClass("a", "Third", "class Third {}"),
              new KernelClass("b", "Third", "class Third { Fourths x; }"),
              new KernelClass("b", "Fourth", "class Fourth { First x; }")));

  @Test
  void mentionsAreFollowedByWholeNames() {
    assertThat(classes.from("a.First"))
        .containsExactly("a.First", "a.Second", "a.Third", "b.Third");
    assertThat(classes.from("a.Third")).containsExactly("a.Third", "b.Third");
    assertThat(classes.from("b.Fourth")).hasSize(5);
  }

  @Test
  void aClassOfALibraryIsUnknown() {
    assertThat(classes.isKnown("b.Third")).isTrue();
    assertThat(classes.isKnown("Third")).isFalse();
    assertThat(classes.isKnown("java.math.BigInteger")).isFalse();
  }
}
