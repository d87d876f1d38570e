package org.candor.certificate;

import java.math.BigInteger;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.property.Witness;

/**
 * What the verdicts on one mechanism in one environment rest on: the environment, the optimal values and policy, the game
 * form with every decision and transfer, and what honest play yields; immutable.
 *
 * <p>Tables hold what a file says and are not yet believed. Layers are periods of a finite horizon, or the single layer of
 * an infinite one; the values after the last period are not in the file, the checker takes them from the environment.
 *
 * @param environmentDigest SHA-256 of the environment's canonical text
 * @param mechanism its id
 * @param optimum {@code V} and {@code π*}
 * @param withoutAgent {@code V_-i} and {@code π*_-i} per agent where a verdict or the formula of the transfers needs them,
 *     else empty
 * @param starts the memory that each first report profile establishes
 * @param game by layer the memories, and at each one play per report profile in order
 * @param honest by layer what honest play yields
 * @param leastPayoffs the solved linear programmes per agent where revenue-maximality is decided, else empty
 * @param worstCases what the verdicts on outside options, paths and dominance rest on
 * @param contentDigest SHA-256 of everything else in the file
 */
record Certificate(
    Environment environment,
    String environmentDigest,
    String mechanism,
    List<Entry> verdicts,
    List<NotCovered> notCovered,
    Optimum optimum,
    List<Optimum> withoutAgent,
    List<Start> starts,
    List<List<Memory>> game,
    List<Honest> honest,
    List<LeastPayoffs> leastPayoffs,
    WorstCases worstCases,
    String contentDigest) {
  /** The version of the format. */
  static final String FORMAT = "candor/certificate/1";

  Certificate {
    verdicts = List.copyOf(verdicts);
    notCovered = List.copyOf(notCovered);
    withoutAgent = List.copyOf(withoutAgent);
    starts = List.copyOf(starts);
    game = List.copyOf(game);
    honest = List.copyOf(honest);
    leastPayoffs = List.copyOf(leastPayoffs);
  }

  /** Whether one of the verdicts is on the property. */
  static boolean decides(List<Entry> verdicts, String property) {
    return verdicts.stream().anyMatch(entry -> entry.property().equals(property));
  }

  Certificate withContentDigest(String digest) {
    return new Certificate(
        environment,
        environmentDigest,
        mechanism,
        verdicts,
        notCovered,
        optimum,
        withoutAgent,
        starts,
        game,
        honest,
        leastPayoffs,
        worstCases,
        digest);
  }

  /**
   * A verdict.
   *
   * @param claimed whether the mechanism's source claims the property
   * @param checked how many inequalities hold, 0 if it is refuted
   * @param witness null if the property holds; without the gain of the best full strategy
   */
  record Entry(String property, boolean claimed, long checked, Witness witness) {}

  /** A property on which the certificate is silent, and why. */
  record NotCovered(String property, String reason) {}

  /**
   * Optimal values and first optimal actions of a population.
   *
   * @param values by layer and joint type; no layers if no action is left
   * @param policy by layer, joint type and feasible set
   */
  record Optimum(List<Scaled> values, List<List<List<Integer>>> policy) {
    Optimum {
      values = List.copyOf(values);
      policy = List.copyOf(policy);
    }
  }

  /** The memory in the first layer that a first report profile establishes. */
  record Start(String publicState, List<String> report, int memory) {}

  /** A memory in words (or null) with its plays. */
  record Memory(String description, List<Play> plays) {
    Memory {
      plays = List.copyOf(plays);
    }
  }

  /**
   * What the mechanism does at a report profile.
   *
   * @param publicState name, or null where there is none
   * @param report names of the reported states in agent order
   * @param total what the decisions' weights sum to
   */
  record Play(
      String publicState,
      List<String> report,
      List<Decision> decisions,
      BigInteger total,
      Scaled transfers) {
    Play {
      report = List.copyOf(report);
      decisions = List.copyOf(decisions);
    }
  }

  /** An action with the weight of its probability and the position of the next memory in the next layer. */
  record Decision(BigInteger weight, int action, int next) {}

  /** What honest play yields at the positions {@code memory * jointTypes + jointType} of a layer. */
  record Honest(List<Scaled> payoffs, Scaled socialValue, Scaled transfers) {
    Honest {
      payoffs = List.copyOf(payoffs);
    }
  }

  /**
   * The least that an agent can be left with: a solution of her linear programme and the multipliers that prove it.
   *
   * @param payoffs by layer and joint type
   * @param multipliers one per row of the programme
   */
  record LeastPayoffs(Scaled payoffs, Scaled multipliers) {}

  /**
   * What some verdicts rest on besides honest play; each part is empty where its verdict is not in the file.
   *
   * @param outsideOption by agent and layer, {@code O_i} at every joint type
   * @param pathLosses by agent and layer, the most that she can lose on a path from a place that honest play can reach, the places
   *     in the order of their positions
   * @param pathDeficits by layer, the most that can be paid on such a path
   * @param dominance what the others can report together
   */
  record WorstCases(
      List<List<Scaled>> outsideOption,
      List<List<Scaled>> pathLosses,
      List<Scaled> pathDeficits,
      Dominance dominance) {
    static final WorstCases NONE = new WorstCases(List.of(), List.of(), List.of(), Dominance.NONE);

    WorstCases {
      outsideOption = List.copyOf(outsideOption);
      pathLosses = List.copyOf(pathLosses);
      pathDeficits = List.copyOf(pathDeficits);
    }
  }

  /**
   * What dominance over the others' reports rests on.
   *
   * @param starts the memories that first reports establish of which two or more differ from every initial joint type
   * @param layers by layer the memories that only those first reports lead to; their positions follow those of the game
   * @param honest by layer what honest play yields at these memories
   * @param bounds per agent, where dominance holds and later periods matter
   */
  record Dominance(
      List<Start> starts, List<List<Memory>> layers, List<Honest> honest, List<Bounds> bounds) {
    static final Dominance NONE = new Dominance(List.of(), List.of(), List.of(), List.of());

    Dominance {
      starts = List.copyOf(starts);
      layers = List.copyOf(layers);
      honest = List.copyOf(honest);
      bounds = List.copyOf(bounds);
    }
  }

  /** By layer, the most and the least that an honest agent can have whatever the others report, at the positions of a layer. */
  record Bounds(List<Scaled> most, List<Scaled> least) {
    Bounds {
      most = List.copyOf(most);
      least = List.copyOf(least);
    }
  }
}
