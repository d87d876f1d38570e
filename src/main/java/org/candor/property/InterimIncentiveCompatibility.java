package org.candor.property;

import java.util.List;
import java.util.Optional;
import org.candor.environment.JointEnvironment;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;

/**
 * Interim (Bayes-Nash) incentive compatibility: whatever an agent's type and whatever she reported before, no reporting strategy beats
 * honesty in expectation over the others' types of the period, when the others are honest.
 *
 * <p>She knows the public state, the others' last reports and the action that followed; at first, the initial law. After her report she
 * hears theirs, so what she knows in the next period depends on this one only, and the one-shot deviation principle decides for all
 * strategies. Where types are independent her own tells her nothing about the others'; where they may be correlated she also knows her
 * last type, and conditions on the present one.
 */
public final class InterimIncentiveCompatibility implements Property {
  @Override
  public String id() {
    return "ic.interim";
  }

  @Override
  public String title() {
    return "Interim (Bayes-Nash) incentive compatibility";
  }

  @Override
  public String definition() {
    return "at every memory and type of an agent, and whatever was last reported, no reporting strategy of hers beats honesty in"
        + " expectation over the others' types now, when the others are honest; amount: the largest one-shot gain";
  }

  @Override
  public Verdict check(GameAnalysis analysis) {
    if (!analysis.isFullyAccessible()) {
      return new Verdict.NotApplicable("decided only where every agent is always accessible");
    }
    Comparisons comparisons = new Comparisons(analysis);
    for (int t = 0; t < analysis.layers(); t++) {
      for (int i = 0; i < analysis.agents(); i++) {
        InterimKnowledge beliefs = knowledge(analysis, i);
        comparisons.startWith(t, i);
        if (t == 0) {
          beliefs.atFirst().forEach(belief -> comparisons.observe(belief, null));
        }
        if (t > 0 || analysis.environment().horizon().isEmpty()) {
          beliefs.after(Math.max(0, t - 1)).forEach(comparisons::observe);
        }
      }
    }
    return comparisons.verdict();
  }

  private static InterimKnowledge knowledge(GameAnalysis analysis, int agent) {
    Optional<JointEnvironment> joint = analysis.setting().jointEnvironment();
    return joint.isPresent()
        ? new JointInterimBeliefs(analysis.game(), joint.get(), agent)
        : new InterimBeliefs(
            analysis.game(), analysis.setting().privateEnvironment().orElseThrow(), agent);
  }

  /** The expected gains of all single misreports, of one agent in one layer after the other. */
  private static final class Comparisons {
    private final GameAnalysis analysis;
    private final Worst worst = new Worst();
    private String pastOfWorst;
    private int layer;
    private int agent;

    /** {@code [memory][joint type][report]}: what reporting so once gains at the joint type; filled when asked for. */
    private Rational[][][] gains;

    /** The same places: 1 where that is certainly not positive, 2 where it may be, 0 where it was not asked for. */
    private byte[][][] nothing;

    Comparisons(GameAnalysis analysis) {
      this.analysis = analysis;
    }

    void startWith(int nextLayer, int nextAgent) {
      layer = nextLayer;
      agent = nextAgent;
      int types = analysis.types().size();
      gains = new Rational[analysis.game().memories(layer)][types][analysis.types().size(agent)];
      nothing = new byte[analysis.game().memories(layer)][types][analysis.types().size(agent)];
    }

    void observe(InterimKnowledge.Belief belief, String past) {
      for (int type = 0; type < analysis.types().size(agent); type++) {
        if (belief.own() >= 0 && belief.own() != type) {
          continue;
        }
        int joint = analysis.types().with(belief.joints().get(0), agent, type);
        for (int report = 0; report < analysis.types().size(agent); report++) {
          if (report != type) {
            Worst.Place place = new Worst.Place(layer, memory(belief, joint), joint, agent, report);
            if (worst.observe(Fraction.of(gain(belief, type, report)), place)) {
              pastOfWorst = past;
            }
          }
        }
      }
    }

    /** The expected gain, or 0 where no joint type has a positive one, so that the expectation is not positive either. */
    private Rational gain(InterimKnowledge.Belief belief, int type, int report) {
      int size = belief.joints().size();
      Rational[] each = new Rational[size];
      boolean somePositive = false;
      for (int k = 0; k < size && !somePositive; k++) {
        int joint = analysis.types().with(belief.joints().get(k), agent, type);
        if (!gainsNothing(belief, joint, report)) {
          each[k] = gainAt(belief, joint, report);
          somePositive = each[k].signum() > 0;
        }
      }
      Rational sum = Rational.ZERO;
      for (int k = 0; somePositive && k < size; k++) {
        int joint = analysis.types().with(belief.joints().get(k), agent, type);
        Rational gain = each[k] == null ? gainAt(belief, joint, report) : each[k];
        sum = sum.plus(belief.weights().get(k).times(gain));
      }
      return sum;
    }

    /** Whether that is certain before the gain is computed. */
    private boolean gainsNothing(InterimKnowledge.Belief belief, int joint, int report) {
      int profile = analysis.types().with(joint, agent, report);
      int memory = memory(belief, joint);
      if (memory(belief, profile) != memory) {
        return false;
      }
      byte known = nothing[memory][joint][report];
      if (known == 0) {
        boolean certain = analysis.misreports().gainsNothing(layer, memory, agent, joint, profile);
        known = (byte) (certain ? 1 : 2);
        nothing[memory][joint][report] = known;
      }
      return known == 1;
    }

    private Rational gainAt(InterimKnowledge.Belief belief, int joint, int report) {
      int memory = belief.memory();
      if (memory >= 0 && gains[memory][joint][report] != null) {
        return gains[memory][joint][report];
      }
      int profile = analysis.types().with(joint, agent, report);
      Rational payoff = payoff(memory(belief, profile), joint, profile);
      Rational gain = payoff.minus(payoff(memory(belief, joint), joint, joint));
      if (memory >= 0) {
        gains[memory][joint][report] = gain;
      }
      return gain;
    }

    /** The memory at which the profile is played: at first the one that it establishes. */
    private int memory(InterimKnowledge.Belief belief, int profile) {
      return belief.memory() < 0 ? analysis.game().initialMemory(profile) : belief.memory();
    }

    private Rational payoff(int memory, int joint, int profile) {
      return analysis
          .payoffOfReport(layer, memory, agent, Cell.single(joint), profile)
          .toRational();
    }

    Verdict verdict() {
      if (worst.observed() == 0) {
        return new Verdict.Holds(
            (long) analysis.types().size() * analysis.agents(),
            List.of("no agent can send more than one report: honesty is her only strategy"));
      }
      return worst.verdict(this::witness);
    }

    private Witness witness(Worst.Place p) {
      GameForm game = analysis.game();
      Witness witness =
          analysis
              .witnessAt(p.layer(), p.memory(), p.index(), p.agent(), p.report(), worst.amount())
              .withOthersUnknown(p.agent(), pastOfWorst);
      // With no period to come a single report is a whole strategy.
      boolean last = game.environment().horizon().isPresent() && p.layer() == analysis.layers() - 1;
      return last ? witness.withBestStrategyGain(worst.amount()) : witness;
    }
  }
}
