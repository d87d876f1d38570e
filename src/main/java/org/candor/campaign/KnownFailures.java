package org.candor.campaign;

import java.util.ArrayList;
import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.counterexample.Refutation;
import org.candor.property.Properties;

/**
 * The violations of which the suite keeps a counterexample: what every broken mechanism violates within the hypotheses of the
 * claim it imitates, and where claims of the literature end.
 */
public final class KnownFailures {
  private record Boundary(String mechanism, String property) {}

  /** Properties that are not claimed of a mechanism, or fail outside the hypotheses of the claim. */
  private static final List<Boundary> BOUNDARIES =
      List.of(
          new Boundary("agv", "ic.interim"),
          new Boundary("agv", "ic.ex-post"),
          new Boundary("team", "no-deficit.ex-post"),
          new Boundary("team", "no-deficit.initial"),
          new Boundary("team", "ic.ex-post"),
          new Boundary("team", "revenue-maximality.groves"),
          new Boundary("eac", "no-deficit.ex-ante"),
          new Boundary("eac", "ir.ex-post"),
          new Boundary("dynamic-vcg", "ir.ex-post"),
          new Boundary("dynamic-vcg", "no-deficit.ex-post"),
          new Boundary("dynamic-vcg", "budget-balance"),
          new Boundary("dynamic-vcg", "revenue-maximality"),
          new Boundary("dynamic-vcg", "ic.dominant"),
          new Boundary("dynamic-vcg", "ir.path"),
          new Boundary("dynamic-vcg", "efficient-exit"),
          new Boundary("eac", "ir.outside-option"),
          new Boundary("team", "no-deficit.path"),
          new Boundary("dynamic-vcg-bandit", "ic.ex-post"),
          new Boundary("random-allocation-pivot", "no-deficit.ex-post"),
          new Boundary("online-vcg", "ir.path"),
          new Boundary("online-vcg", "ic.ex-post"),
          new Boundary("online-vcg-realised", "no-deficit.path"),
          new Boundary("own-report-charge", "ir.ex-ante"),
          new Boundary("own-report-charge", "ir.initial"),
          new Boundary("pay-your-bid", "dynamic-groves"),
          new Boundary("greedy-pivot", "efficiency"));

  private KnownFailures() {}

  /** All with private values and independent types, the broken mechanisms first. */
  public static List<Refutation> all() {
    List<Refutation> all = new ArrayList<>();
    for (BrokenMechanism broken : Catalog.broken()) {
      all.add(new Refutation(broken, Properties.find(broken.violates()).orElseThrow(), true));
    }
    for (Boundary boundary : BOUNDARIES) {
      all.add(
          new Refutation(
              Catalog.find(boundary.mechanism()).orElseThrow(),
              Properties.find(boundary.property()).orElseThrow(),
              false));
    }
    return List.copyOf(all);
  }

  /** What every broken mechanism for environments of kind joint violates. */
  public static List<Refutation> interdependent() {
    List<Refutation> all = new ArrayList<>();
    for (BrokenMechanism broken : Catalog.brokenInterdependent()) {
      all.add(new Refutation(broken, Properties.find(broken.violates()).orElseThrow(), true));
    }
    return List.copyOf(all);
  }
}
