package org.candor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.Environment;
import org.candor.environment.JointSpace;
import org.candor.exact.Fraction;
import org.candor.exact.Rational;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;

/**
 * A game form with everything that honest play yields, exactly: each agent's payoff, the social value and the transfers,
 * from every joint type and memory.
 *
 * <p>Positions of a layer are {@code memory * jointTypes + jointType}.
 */
public final class GameAnalysis {
  private final Setting setting;
  private final GameForm game;
  private final HonestPlay honest;
  private final Cells[][][] cells;
  private List<PayoffProgramme> payoffProgrammes;
  private Misreports misreports;

  private GameAnalysis(Setting setting, GameForm game, HonestPlay honest) {
    this.setting = setting;
    this.game = game;
    this.honest = honest;
    this.cells = new Cells[game.layers()][][];
    for (int t = 0; t < cells.length; t++) {
      cells[t] = new Cells[game.memories(t)][agents()];
    }
  }

  /**
   * The analysis of a mechanism in a setting in which it is defined.
   *
   * @throws org.candor.exact.LimitExceededException if the environment is too large: early, where its sizes alone say so
   */
  public static GameAnalysis of(Setting setting, Mechanism mechanism) {
    limit(setting);
    return of(setting, mechanism.rules(setting));
  }

  /**
   * Refuses what no analysis of any mechanism reaches, before anything is solved or tabulated.
   *
   * @throws org.candor.exact.LimitExceededException with an estimate, and what to do instead
   */
  public static void limit(Setting setting) {
    AuditLimits.check(setting.environment());
  }

  public static GameAnalysis of(Setting setting, Rules<?> rules) {
    GameForm game = GameForm.of(setting.environment(), rules);
    GameAnalysis analysis = new GameAnalysis(setting, game, HonestPlay.of(game));
    if (setting.privateEnvironment().isPresent() && game.environment().horizon().isEmpty()) {
      // Where decisions are efficient, what honest play attains is the optimum.
      setting.welfare().guess(analysis.honest.socialValueAtFirstMemory());
    }
    return analysis;
  }

  /** The analysis of the same game with more memories, as {@link GameForm#withEveryFirstReport} adds them after the others. */
  public GameAnalysis on(GameForm larger) {
    boolean same = true;
    for (int t = 0; t < layers(); t++) {
      same &= larger.memories(t) == game.memories(t);
    }
    return new GameAnalysis(setting, larger, same ? honest : HonestPlay.of(larger));
  }

  public Setting setting() {
    return setting;
  }

  public GameForm game() {
    return game;
  }

  public Environment environment() {
    return game.environment();
  }

  public JointSpace types() {
    return environment().types();
  }

  public int agents() {
    return types().agents();
  }

  public int layers() {
    return game.layers();
  }

  /** Whether every agent is accessible in every state, so that reports reveal the joint type. */
  public boolean isFullyAccessible() {
    return types().equals(environment().reports());
  }

  /** The layer that follows; over an infinite horizon the same one. */
  public int next(int layer) {
    return environment().horizon().isPresent() ? layer + 1 : layer;
  }

  public int position(int memory, int jointType) {
    return memory * types().size() + jointType;
  }

  /** {@code U_i} of honest play at the positions of a layer; layer K of a finite horizon holds terminal values. */
  public ScaledVector payoffs(int layer, int agent) {
    return honest.payoffs(layer, agent);
  }

  /** {@code W^π = E Σ γ^t (w + Σ r_i)} of honest play. */
  public ScaledVector socialValue(int layer) {
    return honest.socialValue(layer);
  }

  /** {@code E Σ γ^t Σ_i T_i} of honest play. */
  public ScaledVector transfers(int layer) {
    return honest.transfers(layer);
  }

  /** {@code E Σ γ^t C_i} of honest play, the sum of the charges {@code C_i = r_-i − T_i}: {@code W^π − U_i}. */
  public ScaledVector charges(int layer, int agent) {
    return honest.charges(layer, agent);
  }

  /** {@code Σ_k p_k x(m_k, θ')} over the decisions of a play at a true joint type: the expectation one layer on. */
  public Rational expectedNext(GameForm.Play play, int jointType, ScaledVector nextLayer) {
    return expected(play, jointType, nextLayer).toRational();
  }

  /** The same expectation, not reduced. */
  Fraction expected(GameForm.Play play, int jointType, ScaledVector nextLayer) {
    Fraction expected = null;
    for (GameForm.Decision decision : play.decisions()) {
      Distribution law = honest.law(jointType, decision.action());
      Fraction next = honest.expectation(law, decision.nextMemory(), nextLayer);
      if (play.decisions().size() == 1) {
        return next;
      }
      Fraction term = next.times(decision.probability());
      expected = expected == null ? term : expected.plus(term);
    }
    return expected;
  }

  /** The expected utility of the agent this period at the true joint type, transfer included. */
  public Rational flow(GameForm.Play play, int agent, int jointType) {
    return expectedValue(play, agent, jointType).plus(play.transfers().get(agent));
  }

  /** {@code E r_i(θ, a)} over the decisions of a play. */
  public Rational expectedValue(GameForm.Play play, int agent, int jointType) {
    if (play.decisions().size() == 1) {
      return environment().value(agent, jointType, play.decisions().get(0).action());
    }
    Rational expected = Rational.ZERO;
    for (GameForm.Decision decision : play.decisions()) {
      expected =
          expected.plus(
              decision
                  .probability()
                  .times(environment().value(agent, jointType, decision.action())));
    }
    return expected;
  }

  /** What the agent knows at a memory when the others are honest. */
  Cells cells(int layer, int memory, int agent) {
    Cells known = cells[layer][memory][agent];
    if (known == null) {
      known = Cells.of(game, layer, memory, agent);
      cells[layer][memory][agent] = known;
    }
    return known;
  }

  /** {@code Σ weight_θ U_i(m, θ)} over a cell. */
  Rational payoff(int layer, int memory, int agent, Cell cell) {
    return average(payoffs(layer, agent), memory, cell).toRational();
  }

  /** {@code Σ weight_θ x(m, θ)} over a cell. */
  Fraction average(ScaledVector layer, int memory, Cell cell) {
    Fraction sum = null;
    for (int k = 0; k < cell.size(); k++) {
      int position = position(memory, cell.jointType(k));
      Fraction entry = layer.entry(position);
      Fraction term = cell.size() == 1 ? entry : entry.times(cell.weight(k));
      sum = sum == null ? term : sum.plus(term);
    }
    return sum;
  }

  /** {@code Σ weight_θ W^π(m, θ)} over a cell. */
  Rational socialValue(int layer, int memory, Cell cell) {
    ScaledVector values = socialValue(layer);
    Rational sum = Rational.ZERO;
    for (int k = 0; k < cell.size(); k++) {
      sum = sum.plus(cell.weight(k).times(values.get(position(memory, cell.jointType(k)))));
    }
    return sum;
  }

  /** The payoff of reporting once as in the profile and honestly ever after. */
  Fraction payoffOfReport(int layer, int memory, int agent, Cell cell, int profile) {
    GameForm.Play play = game.play(layer, memory, profile);
    ScaledVector next = payoffs(next(layer), agent);
    Fraction sum = null;
    for (int k = 0; k < cell.size(); k++) {
      int joint = cell.jointType(k);
      Fraction future = expected(play, joint, next).times(environment().discount());
      Fraction value = future.plus(Fraction.of(flow(play, agent, joint)));
      Fraction term = cell.size() == 1 ? value : value.times(cell.weight(k));
      sum = sum == null ? term : sum.plus(term);
    }
    return sum;
  }

  /** What single misreports gain. */
  Misreports misreports() {
    misreports = misreports == null ? new Misreports(this) : misreports;
    return misreports;
  }

  Distribution law(int jointType, int action) {
    return honest.law(jointType, action);
  }

  /**
   * The programme of each agent's truthful payoffs, built when first asked for and kept with its solution.
   *
   * @throws org.candor.exact.LimitExceededException if one of them would be too large to be solved
   */
  List<PayoffProgramme> payoffProgrammes() {
    if (payoffProgrammes == null) {
      for (int i = 0; i < agents(); i++) {
        PayoffProgramme.limit(this, i);
      }
      List<PayoffProgramme> built = new ArrayList<>();
      for (int i = 0; i < agents(); i++) {
        built.add(new PayoffProgramme(this, i));
      }
      payoffProgrammes = List.copyOf(built);
    }
    return payoffProgrammes;
  }

  /** A witness at a true joint type. */
  Witness witnessAt(
      int layer, int memory, int jointType, Integer agent, Integer report, Rational amount) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < agents(); i++) {
      names.add(environment().stateName(i, types().local(jointType, i)));
    }
    return witness(layer, memory, types().publicState(jointType), names, agent, report, amount);
  }

  /** A witness at a report profile. */
  Witness witnessAtProfile(int layer, int memory, int profile, Rational amount) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < agents(); i++) {
      names.add(environment().reportName(i, environment().reports().local(profile, i)));
    }
    return witness(
        layer, memory, environment().reports().publicState(profile), names, null, null, amount);
  }

  private Witness witness(
      int layer,
      int memory,
      int publicState,
      List<String> names,
      Integer agent,
      Integer report,
      Rational amount) {
    boolean hidden = report != null && environment().isSilence(agent, report);
    return new Witness(
        environment().horizon().isPresent() ? OptionalInt.of(layer) : OptionalInt.empty(),
        environment().publicStateName(publicState),
        layer < layers() ? game.describeMemory(layer, memory) : null,
        names,
        agent == null ? null : environment().agentNames().get(agent),
        report == null ? null : environment().reportName(agent, report),
        hidden,
        amount,
        null);
  }
}
