package org.candor.claims;

import java.util.Arrays;
import java.util.Optional;
import org.candor.environment.JointSpace;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;

/**
 * The linear programme over all direct mechanisms of a {@link SellerModel} that are interim incentive compatible in both periods, buyers
 * knowing of the others no more than their laws and the first decision (Myerson 1986; Bergemann and Välimäki 2017, Section 3). Decisions may be
 * drawn. Its variables are probabilities of decisions, and what a buyer is expected to pay, times the probability of the first decision.
 */
final class SellerProgramme {
  private final SellerModel model;
  private final Profiles types;
  private final int[][] laterOffset;
  private final int[][][] paymentOffset;
  private final int firstPayment;
  private final int variables;
  private final LinearProgramme.Builder builder;
  private final Rational[] row;

  SellerProgramme(SellerModel model) {
    this.model = model;
    this.types = new Profiles(model);
    int next = types.first().size() * model.firstActions();
    this.laterOffset = new int[types.first().size()][model.firstActions()];
    for (int[] offsets : laterOffset) {
      for (int a = 0; a < offsets.length; a++) {
        offsets[a] = next;
        next += types.later(a).size() * model.lastActions();
      }
    }
    this.firstPayment = next;
    this.paymentOffset = new int[model.agents()][][];
    for (int i = 0; i < paymentOffset.length; i++) {
      paymentOffset[i] = new int[model.types(i)][model.firstActions()];
      for (int[] offsets : paymentOffset[i]) {
        for (int a = 0; a < offsets.length; a++) {
          offsets[a] = next;
          next += model.types(i, a);
        }
      }
    }
    this.variables = next;
    this.builder = LinearProgramme.builder(next);
    this.row = new Rational[next];
    clear();
    decisionsAreDrawn();
    for (int i = 0; i < model.agents(); i++) {
      truthLater(i);
      truthFirst(i);
    }
  }

  private void clear() {
    Arrays.fill(row, Rational.ZERO);
  }

  private void add(int variable, Rational coefficient) {
    row[variable] = row[variable].plus(coefficient);
  }

  /** Adds the row that was collected, and begins another. */
  private void atLeast(Rational bound) {
    int[] used = new int[variables];
    int count = 0;
    for (int v = 0; v < variables; v++) {
      if (!row[v].isZero()) {
        used[count++] = v;
      }
    }
    int[] places = Arrays.copyOf(used, count);
    Rational[] coefficients = Arrays.stream(places).mapToObj(v -> row[v]).toArray(Rational[]::new);
    if (count > 0) {
      builder.atLeast(places, coefficients, bound);
    }
    clear();
  }

  private void equal(Rational bound) {
    Rational[] kept = row.clone();
    atLeast(bound);
    for (int v = 0; v < variables; v++) {
      row[v] = kept[v].negate();
    }
    atLeast(bound.negate());
  }

  private int decision(int joint, int action) {
    return joint * model.firstActions() + action;
  }

  private int decision(int joint, int action, int next, int lastAction) {
    return laterOffset[joint][action] + next * model.lastActions() + lastAction;
  }

  private void decisionsAreDrawn() {
    for (int joint = 0; joint < types.first().size(); joint++) {
      for (int a = 0; a < model.firstActions(); a++) {
        for (int next = 0; next < types.later(a).size(); next++) {
          for (int b = 0; b < model.lastActions(); b++) {
            add(decision(joint, a, next, b), Rational.ONE);
            atLeast(Rational.ZERO);
          }
          for (int b = 0; b < model.lastActions(); b++) {
            add(decision(joint, a, next, b), Rational.ONE);
          }
          add(decision(joint, a), Rational.ONE.negate());
          equal(Rational.ZERO);
        }
      }
      for (int a = 0; a < model.firstActions(); a++) {
        add(decision(joint, a), Rational.ONE);
      }
      equal(Rational.ONE);
    }
  }

  /** Adds what a buyer of type {@code next} has from the second period on if she reports {@code report} then, after the report {@code first}. */
  private void later(int agent, int first, int action, int next, int report, Rational weight) {
    JointSpace before = types.first();
    JointSpace after = types.later(action);
    for (int joint = 0; joint < before.size(); joint++) {
      if (before.local(joint, agent) == first) {
        Rational others = types.priorWithout(agent, joint).times(weight);
        for (int profile = 0; profile < after.size(); profile++) {
          if (after.local(profile, agent) == report) {
            Rational probability = others.times(types.lawWithout(agent, joint, action, profile));
            for (int b = 0; b < model.lastActions(); b++) {
              add(
                  decision(joint, action, profile, b),
                  probability.times(model.value(agent, action, next, b)));
            }
          }
        }
      }
    }
    add(paymentOffset[agent][first][action] + report, weight.negate());
  }

  private void truthLater(int agent) {
    for (int j = 0; j < model.types(agent); j++) {
      for (int a = 0; a < model.firstActions(); a++) {
        for (int k = 0; k < model.types(agent, a); k++) {
          for (int report = 0; report < model.types(agent, a); report++) {
            if (report != k) {
              later(agent, j, a, k, k, Rational.ONE);
              later(agent, j, a, k, report, Rational.ONE.negate());
              atLeast(Rational.ZERO);
            }
          }
        }
      }
    }
  }

  /** Adds {@code U(θ_0; r_0)}, truth following. */
  private void payoff(int agent, int type, int report, Rational weight) {
    for (int joint = 0; joint < types.first().size(); joint++) {
      if (types.first().local(joint, agent) == report) {
        Rational others = types.priorWithout(agent, joint).times(weight);
        for (int a = 0; a < model.firstActions(); a++) {
          add(decision(joint, a), others.times(model.value(agent, a, type)));
        }
      }
    }
    for (int a = 0; a < model.firstActions(); a++) {
      for (int k = 0; k < model.types(agent, a); k++) {
        Rational probability = weight.times(model.discount()).times(model.law(agent, a, type, k));
        later(agent, report, a, k, k, probability);
      }
    }
  }

  private void truthFirst(int agent) {
    for (int j = 0; j < model.types(agent); j++) {
      for (int report = 0; report < model.types(agent); report++) {
        if (report != j) {
          payoff(agent, j, j, Rational.ONE);
          payoff(agent, j, report, Rational.ONE.negate());
          atLeast(Rational.ZERO);
        }
      }
    }
  }

  /** Demands {@code V(θ_0) >= 0} of every type of every buyer. */
  SellerProgramme individuallyRational() {
    for (int i = 0; i < model.agents(); i++) {
      for (int j = 0; j < model.types(i); j++) {
        payoff(i, j, j, Rational.ONE);
        atLeast(Rational.ZERO);
      }
    }
    return this;
  }

  /** Demands that one buyer, who decides nothing in the first period, loses at no {@code θ_1}: {@code u(θ_0, θ_1) >= 0}. */
  SellerProgramme exPostRational() {
    for (int j = 0; j < model.types(0); j++) {
      for (int k = 0; k < model.types(0, 0); k++) {
        later(0, j, 0, k, k, Rational.ONE);
        atLeast(Rational.ZERO);
      }
    }
    return this;
  }

  /** Demands {@code V = 0} of every buyer's least type only. */
  SellerProgramme leastTypesHaveNothing() {
    for (int i = 0; i < model.agents(); i++) {
      payoff(i, 0, 0, Rational.ONE);
      equal(Rational.ZERO);
    }
    return this;
  }

  /** Demands that no payment is negative, as Definition 1 prints it. */
  SellerProgramme withoutSubsidies() {
    for (int payment = firstPayment; payment < variables; payment++) {
      add(payment, Rational.ONE);
      atLeast(Rational.ZERO);
    }
    return this;
  }

  /** Demands at least this revenue. */
  SellerProgramme earning(Rational revenue) {
    revenue(Rational.ONE);
    atLeast(revenue);
    return this;
  }

  private void revenue(Rational weight) {
    for (int i = 0; i < model.agents(); i++) {
      for (int j = 0; j < model.types(i); j++) {
        for (int a = 0; a < model.firstActions(); a++) {
          for (int k = 0; k < model.types(i, a); k++) {
            add(
                paymentOffset[i][j][a] + k,
                weight
                    .times(model.prior(i, j))
                    .times(model.discount())
                    .times(model.law(i, a, j, k)));
          }
        }
      }
    }
  }

  /** The most that the seller can expect; empty if there is no bound. */
  Optional<Rational> mostRevenue() {
    revenue(Rational.ONE.negate());
    return least().map(Rational::negate);
  }

  /** The least {@code V(θ_0)} that a buyer's type may have, times the sign: −1 for minus the most. */
  Optional<Rational> leastPayoff(int agent, int type, int sign) {
    payoff(agent, type, type, Rational.of(sign));
    return least();
  }

  /** The least probability of a last decision where one buyer has these types, times the sign. */
  Optional<Rational> leastProbability(int type, int next, int lastAction, int sign) {
    add(decision(type, 0, next, lastAction), Rational.of(sign));
    return least();
  }

  private Optional<Rational> least() {
    for (int v = 0; v < variables; v++) {
      builder.minimise(v, row[v]);
    }
    clear();
    return builder.build().solve() instanceof LinearProgramme.Optimal optimal
        ? Optional.of(optimal.value())
        : Optional.empty();
  }
}
