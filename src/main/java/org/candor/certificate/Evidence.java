package org.candor.certificate;

import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.property.Witness;

/**
 * The confirmed tables that verdicts are checked against.
 *
 * @param model rewards and laws of the whole population
 * @param optimal {@code V} by layer
 * @param othersOptimal {@code V_-i} by agent and layer, empty where nothing needs it
 * @param others models without each agent, and {@code withoutAgent} the confirmed policies of the others there, where needed
 * @param leastPayoffs what the file says of the agents' linear programmes
 * @param worstCases what it says of outside options, paths and dominance
 * @param honest what honest play yields by layer, the one after the last period included
 */
record Evidence(
    Environment environment,
    Model model,
    Game game,
    List<Scaled> optimal,
    List<Certificate.Honest> honest,
    List<List<Scaled>> othersOptimal,
    List<Model> others,
    List<Certificate.Optimum> withoutAgent,
    List<Certificate.LeastPayoffs> leastPayoffs,
    Certificate.WorstCases worstCases) {
  int agents() {
    return environment.types().agents();
  }

  /** The same evidence on a game with more memories, and what honest play yields there. */
  Evidence on(Game larger, List<Certificate.Honest> there) {
    return new Evidence(
        environment,
        model,
        larger,
        optimal,
        there,
        othersOptimal,
        others,
        withoutAgent,
        leastPayoffs,
        worstCases);
  }

  Witness witness(
      int layer, int memory, int joint, Integer agent, Integer report, Rational amount) {
    boolean finite = environment.horizon().isPresent();
    return new Witness(
        finite ? OptionalInt.of(layer) : OptionalInt.empty(),
        environment.publicStateName(environment.types().publicState(joint)),
        game.description(layer, memory),
        Places.names(environment, joint),
        agent == null ? null : environment.agentNames().get(agent),
        report == null ? null : environment.reportName(agent, report),
        false,
        amount,
        null);
  }
}
