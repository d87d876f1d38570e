package org.candor.claims;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.candor.exact.Rational;
import org.candor.property.Verdict;

/** Impulse responses and local incentive compatibility (Bergemann and Välimäki 2017, Section 3.3, (9) and (11) to (13)), on a {@link TypeChain}. */
final class ImpulseFormulas {
  private ImpulseFormulas() {}

  static List<Formula> all() {
    return List.of(
        formula(
            "E[θ_t | θ_0'] - E[θ_t | θ_0] = E[Π_τ≤t -(∂F/∂θ_τ-1)/f dθ_t]",
            true,
            false,
            ImpulseFormulas::chain),
        formula(
            "E[θ_t+1 | θ_0'] - E[θ_t+1 | θ_0] <= E[θ_t | θ_0'] - E[θ_t | θ_0]",
            false,
            true,
            ImpulseFormulas::fading),
        formula("θ_t = γ^t θ_0 + Σ_{s=0}^{t-1} γ^s ε_t-s", false, false, MovingAverage::compare),
        formula(
            "E[I_s,t x(θ^t) dθ_t] <= V_s(θ_s') - V_s(θ_s) <= E[I_s,t x(θ'^t) dθ_t]",
            true,
            true,
            (chain, sides) -> new ImpulsePayoffs(chain).compare(sides)));
  }

  private static Formula formula(
      String text, boolean divides, boolean atMost, BiConsumer<TypeChain, FormulaSides> sides) {
    return new Formula(
        text,
        setting -> {
          Optional<String> undefined = TypeChain.undefined(setting);
          if (undefined.isPresent()) {
            return new Verdict.NotApplicable(undefined.get());
          }
          if (divides && !TypeChain.of(setting).hasDensity()) {
            return new Verdict.NotApplicable("the law has no density where the last type moves it");
          }
          FormulaSides both = new FormulaSides(setting);
          sides.accept(TypeChain.of(setting), both);
          return atMost ? both.atMost() : both.equal();
        });
  }

  /** {@code E[θ_t | θ_0]} by the law of {@code θ_t}. */
  private static Rational expected(TypeChain chain, int type, int periods) {
    Rational[] law = new Rational[chain.types()];
    Arrays.fill(law, Rational.ZERO);
    law[type] = Rational.ONE;
    for (int t = 0; t < periods; t++) {
      Rational[] next = new Rational[law.length];
      Arrays.fill(next, Rational.ZERO);
      for (int j = 0; j < law.length; j++) {
        for (int k = 0; k < law.length; k++) {
          next[k] = next[k].plus(law[j].times(chain.density(j, k)));
        }
      }
      law = next;
    }
    Rational mean = Rational.ZERO;
    for (int k = 0; k < law.length; k++) {
      mean = mean.plus(law[k].times(chain.value(k)));
    }
    return mean;
  }

  private static Rational rise(TypeChain chain, int type, int periods) {
    return expected(chain, type + 1, periods).minus(expected(chain, type, periods));
  }

  private static void chain(TypeChain chain, FormulaSides sides) {
    for (int t = 0; t <= chain.last(); t++) {
      for (int j = 0; j + 1 < chain.types(); j++) {
        Rational product = Rational.ZERO;
        for (List<Integer> path : chain.paths(t)) {
          if (path.get(0) == j) {
            Rational response = chain.impulse(path, 0).times(chain.step(path.get(t)));
            product = product.plus(chain.weight(path, 0).times(response));
          }
        }
        sides.add(t, chain.place(j), 0, rise(chain, j, t), product);
      }
    }
  }

  private static void fading(TypeChain chain, FormulaSides sides) {
    for (int t = 0; t < chain.last(); t++) {
      for (int j = 0; j + 1 < chain.types(); j++) {
        sides.add(t, chain.place(j), 0, rise(chain, j, t + 1), rise(chain, j, t));
      }
    }
  }
}
