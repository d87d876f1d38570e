package org.candor.certificate;

import java.util.ArrayList;
import java.util.List;
import org.candor.environment.Environment;

/** The game form of a certificate with the memories that only misreports of several agents together establish at first. */
final class DominanceGame {
  private final Certificate certificate;
  private final Environment environment;
  private final Game game;

  DominanceGame(Certificate certificate, Game game) {
    this.certificate = certificate;
    this.environment = certificate.environment();
    this.game = game;
  }

  /** Whether there are memories besides those of the game. */
  boolean isLarger() {
    return !certificate.worstCases().dominance().layers().isEmpty();
  }

  /** The larger game, with its shape checked. */
  Game larger(Model model) {
    List<List<Certificate.Memory>> layers = new ArrayList<>();
    Certificate.Dominance dominance = certificate.worstCases().dominance();
    if (isLarger()) {
      OptimumCheck.requireCount(
          "the game form of dominance", dominance.layers().size(), game.layers());
    }
    for (int t = 0; t < game.layers(); t++) {
      List<Certificate.Memory> memories = new ArrayList<>(certificate.game().get(t));
      memories.addAll(isLarger() ? dominance.layers().get(t) : List.of());
      layers.add(memories);
    }
    return new Game(environment, model, layers, starts(), Starts.every(environment));
  }

  /** All first reports in the order of the profiles. */
  private List<Certificate.Start> starts() {
    boolean[] listed = Starts.profiles(environment);
    boolean[] added = Starts.without(Starts.every(environment), listed);
    List<Certificate.Start> more = certificate.worstCases().dominance().starts();
    List<Certificate.Start> starts = new ArrayList<>();
    int known = 0;
    int next = 0;
    for (int profile = 0; profile < listed.length; profile++) {
      if (listed[profile]) {
        starts.add(certificate.starts().get(known++));
      } else if (added[profile] && next < more.size()) {
        starts.add(more.get(next++));
      }
    }
    starts.addAll(more.subList(next, more.size()));
    return starts;
  }

  /** What honest play yields in the larger game, as the file says. */
  List<Certificate.Honest> honest(Game larger) {
    List<Certificate.Honest> added = certificate.worstCases().dominance().honest();
    OptimumCheck.requireCount(
        "honest play of dominance", added.size(), isLarger() ? game.layers() : 0);
    List<Certificate.Honest> layers = new ArrayList<>();
    for (int t = 0; t < game.layers(); t++) {
      Certificate.Honest known = certificate.honest().get(t);
      int more = (larger.memories(t) - game.memories(t)) * environment.types().size();
      layers.add(isLarger() ? joined(t, known, added.get(t), more) : known);
    }
    return layers;
  }

  private Certificate.Honest joined(
      int t, Certificate.Honest known, Certificate.Honest added, int more) {
    int agents = environment.types().agents();
    OptimumCheck.requireCount(
        "the payoffs of dominance" + Places.period(environment, t), added.payoffs().size(), agents);
    List<Scaled> payoffs = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      payoffs.add(joined(t, known.payoffs().get(i), added.payoffs().get(i), more));
    }
    return new Certificate.Honest(
        payoffs,
        joined(t, known.socialValue(), added.socialValue(), more),
        joined(t, known.transfers(), added.transfers(), more));
  }

  private Scaled joined(int t, Scaled known, Scaled added, int more) {
    added.require("a vector of honest play of dominance" + Places.period(environment, t), more);
    return known.followedBy(added);
  }
}
