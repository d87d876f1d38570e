package org.candor.certificate;

import java.util.List;
import java.util.OptionalInt;
import org.candor.environment.Environment;
import org.candor.exact.Rational;
import org.candor.property.Witness;

/**
 * The confirmed tables that verdicts are checked against.
 *
 * @param optimal {@code V} by layer
 * @param othersOptimal {@code V_-i} by agent and layer, empty where nothing needs it
 * @param leastPayoffs what the file says of the agents' linear programmes
 * @param honest what honest play yields by layer, the one after the last period included
 */
record Evidence(
    Environment environment,
    Game game,
    List<Scaled> optimal,
    List<Certificate.Honest> honest,
    List<List<Scaled>> othersOptimal,
    List<Certificate.LeastPayoffs> leastPayoffs) {
  int agents() {
    return environment.types().agents();
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
