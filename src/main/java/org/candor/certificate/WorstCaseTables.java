package org.candor.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.candor.environment.Environment;
import org.candor.environment.SocialWelfare;
import org.candor.exact.ScaledVector;
import org.candor.property.GameAnalysis;
import org.candor.property.OthersBounds;
import org.candor.property.OutsideOption;
import org.candor.property.PathNoDeficit;
import org.candor.property.PathRationality;

/** What the verdicts on outside options, paths and dominance rest on, as tables of a certificate. */
final class WorstCaseTables {
  private final GameAnalysis analysis;
  private final Environment environment;
  private final List<Certificate.Entry> verdicts;

  /**
   * @param verdicts those that the certificate holds
   */
  WorstCaseTables(GameAnalysis analysis, List<Certificate.Entry> verdicts) {
    this.analysis = analysis;
    this.environment = analysis.environment();
    this.verdicts = verdicts;
  }

  Certificate.WorstCases tables() {
    return new Certificate.WorstCases(
        Certificate.decides(verdicts, Statements.OUTSIDE) ? outsideOption() : List.of(),
        Certificate.decides(verdicts, Statements.PATH_RATIONALITY)
            ? PathRationality.losses(analysis).stream().map(WorstCaseTables::scaled).toList()
            : List.of(),
        Certificate.decides(verdicts, Statements.PATH_NO_DEFICIT)
            ? scaled(PathNoDeficit.deficits(analysis))
            : List.of(),
        Certificate.decides(verdicts, Statements.DOMINANT)
            ? dominance()
            : Certificate.Dominance.NONE);
  }

  private static List<Scaled> scaled(List<ScaledVector> layers) {
    return layers.stream().map(CertificateTables::scaled).toList();
  }

  private List<List<Scaled>> outsideOption() {
    SocialWelfare welfare = analysis.setting().welfare();
    return IntStream.range(0, analysis.agents())
        .mapToObj(i -> scaled(OutsideOption.values(welfare, i)))
        .toList();
  }

  private Certificate.Dominance dominance() {
    GameAnalysis every = analysis.on(analysis.game().withEveryFirstReport());
    CertificateTables tables = new CertificateTables(every);
    int[] from = new int[analysis.layers()];
    boolean larger = false;
    for (int t = 0; t < from.length; t++) {
      from[t] = analysis.game().memories(t);
      larger |= every.game().memories(t) > from[t];
    }
    boolean[] more = Starts.without(Starts.every(environment), Starts.profiles(environment));
    return new Certificate.Dominance(
        tables.starts(more),
        larger ? tables.game(from) : List.of(),
        larger ? tables.honest(from) : List.of(),
        holds() && DominanceSearch.needsBounds(environment) ? bounds(every) : List.of());
  }

  private boolean holds() {
    return verdicts.stream()
        .anyMatch(e -> e.property().equals(Statements.DOMINANT) && e.witness() == null);
  }

  private static List<Certificate.Bounds> bounds(GameAnalysis every) {
    List<Certificate.Bounds> all = new ArrayList<>();
    for (int i = 0; i < every.agents(); i++) {
      OthersBounds bounds = new OthersBounds(every, i);
      List<Scaled> most = new ArrayList<>();
      List<Scaled> least = new ArrayList<>();
      for (int t = 0; t < every.layers(); t++) {
        most.add(CertificateTables.scaled(bounds.most(t)));
        least.add(CertificateTables.scaled(bounds.least(t)));
      }
      all.add(new Certificate.Bounds(most, least));
    }
    return all;
  }
}
