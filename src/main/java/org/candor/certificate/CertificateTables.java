package org.candor.certificate;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Benchmark;
import org.candor.environment.Environment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.LimitExceededException;
import org.candor.exact.LinearProgramme;
import org.candor.exact.ScaledVector;
import org.candor.mechanism.GameForm;
import org.candor.property.GameAnalysis;
import org.candor.property.RevenueMaximality;

/** What an analysis found, as the tables of a certificate. */
final class CertificateTables {
  private final GameAnalysis analysis;
  private final Environment environment;

  CertificateTables(GameAnalysis analysis) {
    this.analysis = analysis;
    this.environment = analysis.environment();
  }

  /** A vector, refused if its numbers are too long to be read back. */
  static Scaled scaled(ScaledVector vector) {
    Scaled scaled = Scaled.of(vector);
    if (scaled.longestDigits() > CertificateNumbers.MAX_DIGITS) {
      throw new LimitExceededException(
          "a number of the certificate has "
              + scaled.longestDigits()
              + " digits, more than the limit of "
              + CertificateNumbers.MAX_DIGITS
              + "; simplify the environment's numbers or drop states");
    }
    return scaled;
  }

  Certificate.Optimum optimum(Benchmark benchmark) {
    List<Scaled> values = new ArrayList<>();
    List<List<List<Integer>>> policy = new ArrayList<>();
    for (int t = 0; t < analysis.layers(); t++) {
      values.add(scaled(benchmark.optimal(t)));
      List<List<Integer>> layer = new ArrayList<>();
      for (int joint = 0; joint < environment.types().size(); joint++) {
        List<Integer> row = new ArrayList<>();
        int sets = environment.feasible(environment.types().publicState(joint)).size();
        for (int z = 0; z < sets; z++) {
          row.add(benchmark.efficientAction(t, joint, z));
        }
        layer.add(row);
      }
      policy.add(layer);
    }
    return new Certificate.Optimum(values, policy);
  }

  Certificate.Optimum othersOptimum(SocialWelfare welfare, int agent) {
    List<Scaled> values = new ArrayList<>();
    List<List<List<Integer>>> policy = new ArrayList<>();
    var population = welfare.populationWithout(agent);
    for (int t = 0; !population.isEmpty() && t < analysis.layers(); t++) {
      values.add(scaled(welfare.othersOptimal(t, agent)));
      List<List<Integer>> layer = new ArrayList<>();
      for (int rest = 0; rest < population.space().size(); rest++) {
        int publicState = population.space().publicState(rest);
        int joint = environment.types().index(publicState, population.space().locals(rest));
        List<Integer> row = new ArrayList<>();
        for (int z = 0; z < population.feasible(rest).size(); z++) {
          row.add(welfare.othersEfficientAction(t, agent, joint, z));
        }
        layer.add(row);
      }
      policy.add(layer);
    }
    return new Certificate.Optimum(values, policy);
  }

  /** The memories of the first report profiles that are wanted. */
  List<Certificate.Start> starts(boolean[] wanted) {
    List<Certificate.Start> starts = new ArrayList<>();
    for (int profile = 0; profile < wanted.length; profile++) {
      if (wanted[profile]) {
        starts.add(
            new Certificate.Start(
                publicState(profile),
                Places.names(environment, profile),
                analysis.game().initialMemory(profile)));
      }
    }
    return starts;
  }

  private String publicState(int profile) {
    return environment.publicStateName(environment.types().publicState(profile));
  }

  /**
   * The memories of each layer with their plays.
   *
   * @param from by layer the first memory that is wanted
   */
  List<List<Certificate.Memory>> game(int[] from) {
    List<List<Certificate.Memory>> layers = new ArrayList<>();
    for (int t = 0; t < analysis.layers(); t++) {
      List<Certificate.Memory> memories = new ArrayList<>();
      for (int m = from[t]; m < analysis.game().memories(t); m++) {
        List<Certificate.Play> plays = new ArrayList<>();
        for (int profile = 0; profile < environment.types().size(); profile++) {
          plays.add(play(analysis.game().play(t, m, profile), profile));
        }
        memories.add(new Certificate.Memory(analysis.game().describeMemory(t, m), plays));
      }
      layers.add(memories);
    }
    return layers;
  }

  private Certificate.Play play(GameForm.Play play, int profile) {
    BigInteger total = BigInteger.ONE;
    for (GameForm.Decision decision : play.decisions()) {
      total = Scaled.lcm(total, decision.probability().denominator());
    }
    List<Certificate.Decision> decisions = new ArrayList<>();
    for (GameForm.Decision decision : play.decisions()) {
      decisions.add(
          new Certificate.Decision(
              Scaled.scale(decision.probability(), total),
              decision.action(),
              decision.nextMemory()));
    }
    return new Certificate.Play(
        publicState(profile),
        Places.names(environment, profile),
        decisions,
        total,
        scaled(ScaledVector.of(play.transfers())));
  }

  List<Certificate.LeastPayoffs> leastPayoffs() {
    List<Certificate.LeastPayoffs> result = new ArrayList<>();
    for (LinearProgramme.Optimal optimal : RevenueMaximality.optima(analysis)) {
      result.add(
          new Certificate.LeastPayoffs(
              scaled(ScaledVector.of(optimal.primal())), scaled(ScaledVector.of(optimal.dual()))));
    }
    return result;
  }

  /**
   * What honest play yields at the memories of each layer.
   *
   * @param from by layer the first memory that is wanted
   */
  List<Certificate.Honest> honest(int[] from) {
    List<Certificate.Honest> layers = new ArrayList<>();
    for (int t = 0; t < analysis.layers(); t++) {
      List<Scaled> payoffs = new ArrayList<>();
      int first = from[t] * environment.types().size();
      for (int i = 0; i < analysis.agents(); i++) {
        payoffs.add(tail(analysis.payoffs(t, i), first));
      }
      layers.add(
          new Certificate.Honest(
              payoffs, tail(analysis.socialValue(t), first), tail(analysis.transfers(t), first)));
    }
    return layers;
  }

  private static Scaled tail(ScaledVector vector, int first) {
    int[] kept = java.util.stream.IntStream.range(first, vector.size()).toArray();
    return scaled(first == 0 ? vector : ScaledVector.of(vector.gather(kept), vector.denominator()));
  }
}
