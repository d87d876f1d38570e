package org.candor.property;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.environment.JointSpace;
import org.candor.exact.LinearProgramme;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;

/**
 * Within the dynamic-Groves class no individually rational mechanism charges any agent more, in any period and whatever the
 * others' types (Cavallo 2008, the maximality of the dynamic pivot mechanism).
 *
 * <p>In the class an agent's expected sum of charges {@code c_i(θ_-i)} does not depend on her own type, and her payoff is
 * {@code V(θ) − c_i(θ_-i)}; so participation bounds the charge by {@code min V(θ_i, θ_-i)} over her types. The theorem's
 * hypothesis, that some type of hers adds nothing, makes the bound {@code V_-i(θ_-i)}.
 */
public final class GrovesRevenueMaximality implements Property {
  @Override
  public String id() {
    return "revenue-maximality.groves";
  }

  @Override
  public String title() {
    return "Revenue maximality within the dynamic-Groves class";
  }

  @Override
  public String definition() {
    return "every agent's expected sum of charges is the largest that individual rationality allows in the"
        + " dynamic-Groves class, at every joint type of the others, where some type of hers adds nothing; amount:"
        + " the largest shortfall";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    Optional<String> reason = inapplicable(analysis);
    if (reason.isPresent()) {
      return new Verdict.NotApplicable(reason.get());
    }
    Worst shortfall = new Worst();
    Worst excess = new Worst();
    long rows = 0;
    for (int t = 0; t < analysis.layers(); t++) {
      for (int joint = 0; joint < analysis.types().size(); joint++) {
        for (int i = 0; i < analysis.agents(); i++) {
          if (analysis.types().local(joint, i) == bindingType(analysis, t, i, joint)) {
            Rational bound = analysis.setting().welfare().value(t, joint);
            Rational others = analysis.setting().welfare().othersOptimal(t, i, joint);
            if (!bound.equals(others)) {
              return new Verdict.NotApplicable(everyTypeMatters(analysis, t, i, joint, others));
            }
            rows += verify(analysis, t, i, joint);
            observe(analysis, t, i, joint, shortfall, excess);
          }
        }
      }
    }
    if (excess.amount().signum() > 0) {
      return new Verdict.NotApplicable(
          "compares individually rational mechanisms; ir.ex-post fails: agent '"
              + analysis.environment().agentNames().get(excess.place().agent())
              + "' has a payoff of "
              + excess.amount().negate());
    }
    if (shortfall.amount().signum() == 0) {
      return new Verdict.Holds(
          rows,
          List.of(
              "every charge is the largest: "
                  + shortfall.observed()
                  + " charges, each bound proved by a type that adds nothing"));
    }
    return shortfall.verdict(
        p ->
            analysis.witnessAt(
                p.layer(), p.memory(), p.index(), p.agent(), null, shortfall.amount()));
  }

  /** The agent's first local state among those in which the social value is least, the others' states given. */
  private static int bindingType(GameAnalysis analysis, int t, int agent, int joint) {
    JointSpace types = analysis.types();
    ScaledVector values = analysis.setting().welfare().optimal(t);
    int best = 0;
    for (int s = 1; s < types.size(agent); s++) {
      BigInteger value = values.numerator(types.with(joint, agent, s));
      if (value.compareTo(values.numerator(types.with(joint, agent, best))) < 0) {
        best = s;
      }
    }
    return best;
  }

  /**
   * Proves the bound: maximise the charge c subject to {@code c <= V(θ_i, θ_-i)} for every own type; the dual puts weight 1
   * on the binding type. Returns the number of rows.
   */
  private static int verify(GameAnalysis analysis, int t, int agent, int joint) {
    JointSpace types = analysis.types();
    LinearProgramme.Builder builder = LinearProgramme.builder(1);
    builder.minimise(0, Rational.ONE.negate());
    List<Rational> dual = new ArrayList<>();
    for (int s = 0; s < types.size(agent); s++) {
      Rational value = analysis.setting().welfare().value(t, types.with(joint, agent, s));
      builder.atLeast(new int[] {0}, new Rational[] {Rational.ONE.negate()}, value.negate());
      dual.add(s == types.local(joint, agent) ? Rational.ONE : Rational.ZERO);
    }
    Rational bound = analysis.setting().welfare().value(t, joint);
    LinearProgramme programme = builder.build();
    if (!programme.certifies(List.of(bound), dual)) {
      throw new IllegalStateException("the bound on a charge failed its check");
    }
    return programme.rows();
  }

  /** Her payoff at the binding type is by how much her charge falls short of the bound. */
  private static void observe(
      GameAnalysis analysis, int t, int agent, int joint, Worst shortfall, Worst excess) {
    for (int m = 0; m < analysis.game().memories(t); m++) {
      if (analysis.game().onRecord(t, m)) {
        Rational payoff = analysis.payoffs(t, agent).get(analysis.position(m, joint));
        Worst.Place place = new Worst.Place(t, m, joint, agent, -1);
        shortfall.observe(payoff, place);
        excess.observe(payoff.negate(), place);
      }
    }
  }

  private static String everyTypeMatters(
      GameAnalysis analysis, int t, int agent, int joint, Rational others) {
    return "stated where each agent has a type that adds nothing: whatever the type of agent '"
        + analysis.environment().agentNames().get(agent)
        + "', the social value at the others' types of "
        + RevenueMaximality.place(analysis, t, joint)
        + " is at least "
        + analysis.setting().welfare().value(t, joint)
        + ", while the others attain "
        + others
        + " without the agent";
  }

  private static Optional<String> inapplicable(GameAnalysis analysis) {
    Optional<String> outside = RevenueMaximality.outside(analysis);
    if (outside.isPresent()) {
      return outside;
    }
    Optional<String> inefficient = RevenueMaximality.inefficient(analysis);
    if (inefficient.isPresent()) {
      return inefficient;
    }
    return HonestCharges.ignoreOwnTypes(analysis)
        ? Optional.empty()
        : Optional.of(outsideTheClass(new DynamicGroves().check(analysis)));
  }

  private static String outsideTheClass(Verdict membership) {
    if (membership instanceof Verdict.Refuted refuted) {
      return "compares mechanisms of the dynamic-Groves class; dynamic-groves fails by "
          + refuted.witness().amount().abs();
    }
    // Honest charges that vary with the agent's own type contradict membership.
    throw new IllegalStateException("two tests of dynamic-Groves membership disagree");
  }
}
