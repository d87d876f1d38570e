package org.candor.counterexample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.catalog.Catalog;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.property.Properties;
import org.junit.jupiter.api.Test;

/** The shrinker keeps the refutation and makes everything else as simple as it goes. */
class ShrinkerTest {
  private static final PrivateEnvironment TUTORIAL =
      EnvironmentReader.readPrivate(Path.of("src/test/resources/golden/slides_two_agent_inf.json"));

  private static Refutation refutation(String mechanism, String property) {
    return new Refutation(
        Catalog.find(mechanism).orElseThrow(), Properties.find(property).orElseThrow(), true);
  }

  @Test
  void theTutorialExampleShrinksToTheNormalForm() {
    Refutation refutation = refutation("pay-your-bid", "ic.ex-post");
    Shrinker.Result result = Shrinker.shrink(TUTORIAL, refutation, "small");
    assertTrue(refutation.on(result.environment()).isPresent());
    assertTrue(refutation.on(result.descended()).isPresent());
    assertTrue(result.complete());
    PrivateEnvironment small = result.environment();
    assertEquals(1, small.agents().size());
    assertEquals(1, small.horizon().orElse(0));
    assertEquals(Rational.ONE, small.discount());
    assertEquals(List.of("A", "B"), small.agents().get(0).states());
    assertEquals(List.of("a"), small.actions());
  }

  @Test
  void theSameStartGivesTheSameResult() {
    Refutation refutation = refutation("greedy-pivot", "ic.ex-post");
    Shrinker.Result one = Shrinker.shrink(TUTORIAL, refutation, "small");
    Shrinker.Result two = Shrinker.shrink(TUTORIAL, refutation, "small");
    assertEquals(one.evaluations(), two.evaluations());
    assertEquals(Shrinker.fingerprint(one.environment()), Shrinker.fingerprint(two.environment()));
  }

  @Test
  void aNormalFormStaysAsItIs() {
    Refutation refutation = refutation("myopic-pivot", "ic.ex-post");
    PrivateEnvironment normal =
        (PrivateEnvironment)
            CounterexampleReader.read(Path.of("counterexamples/myopic-pivot-ic.ex-post.json"))
                .environment();
    PrivateEnvironment again = Shrinker.shrink(normal, refutation, "again").environment();
    assertEquals(Shrinker.fingerprint(normal), Shrinker.fingerprint(again));
  }

  @Test
  void thereIsNothingToShrinkWhereNothingIsRefuted() {
    Refutation refutation = refutation("dynamic-vcg", "ic.ex-post");
    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class, () -> Shrinker.shrink(TUTORIAL, refutation, "none"));
    assertTrue(refusal.getMessage().contains("is not refuted"));
  }

  @Test
  void everyMoveLeavesAWholeEnvironment() {
    Draft draft = Draft.of(TUTORIAL);
    List<Draft> moves = new ArrayList<>(StructuralMoves.large(draft));
    moves.addAll(StructuralMoves.small(draft));
    moves.addAll(NumericMoves.tables(draft));
    moves.addAll(NumericMoves.laws(draft));
    moves.addAll(NumericMoves.values(draft));
    moves.addAll(Orders.all(draft));
    assertTrue(moves.size() > 100);
    for (Draft move : moves) {
      if (move.isWhole()) {
        assertTrue(move.environment("moved").types().size() >= 1);
      }
    }
  }

  @Test
  void simplicityIsATotalOrder() {
    Draft draft = Draft.of(TUTORIAL);
    List<Draft> some = new ArrayList<>(StructuralMoves.small(draft));
    some.addAll(StructuralMoves.large(draft));
    some.addAll(NumericMoves.laws(draft));
    for (Draft x : some) {
      Simplicity one = Simplicity.of(x);
      assertEquals(0, one.compareTo(Simplicity.of(x.copy())));
      for (Draft y : some) {
        Simplicity two = Simplicity.of(y);
        assertEquals(Integer.signum(one.compareTo(two)), -Integer.signum(two.compareTo(one)));
        assertEquals(one.compareTo(two) == 0, one.text().equals(two.text()));
      }
    }
  }

  @Test
  void fewerAgentsAreSimpler() {
    Draft draft = Draft.of(TUTORIAL);
    Draft alone = Cuts.withoutAgent(draft, 1);
    assertTrue(Simplicity.of(alone).compareTo(Simplicity.of(draft)) < 0);
    assertEquals(1, alone.agents.size());
    assertEquals(2, draft.agents.size(), "a move changes a copy");
  }

  @Test
  void mergedStatesKeepTheirProbability() {
    Distribution law = Distribution.of(Map.of(0, Rational.of(1, 3), 2, Rational.of(2, 3)));
    assertEquals(Distribution.point(0), Draft.rename(law, new int[] {0, 1, 0}));
    assertEquals("{0: 2/3, 1: 1/3}", Draft.rename(law, new int[] {1, 1, 0}).toString());
  }

  @Test
  void anActionThatOneFeasibleSetConsistsOfTakesTheSetAlong() {
    Draft draft = Draft.of(TUTORIAL);
    assertEquals(1, Cuts.withoutAction(draft, 0).actions);
    assertEquals(null, Cuts.withoutAction(Cuts.withoutAction(draft, 0), 0));
  }
}
