package org.candor.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.catalog.efficient.Transfers;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.mechanism.TransferFormula;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Audits in fixed point rest on the mechanism's own transfers, and decide nothing where those are not what is said of them. */
class FlatAuditTest {
  private static final long INSTANCES = 40;

  static List<BrokenMechanism> broken() {
    return Catalog.broken().stream().filter(m -> m.transferFormula().isPresent()).toList();
  }

  private static long audited(TransferFormula formula) {
    return LongStream.range(0, INSTANCES)
        .filter(seed -> FlatAudit.of(FlatInstance.random(seed), formula).isPresent())
        .count();
  }

  private static TransferFormula pivotWith(TransferFormula.Code code) {
    return new TransferFormula(0, 1, 1, 0, -1, 0, code);
  }

  @ParameterizedTest
  @MethodSource("broken")
  void aBrokenPivotIsRefutedWithoutExactArithmetic(BrokenMechanism mechanism) {
    TransferFormula formula = mechanism.transferFormula().orElseThrow();
    long refuted =
        LongStream.range(0, INSTANCES)
            .mapToObj(seed -> FlatAudit.of(FlatInstance.random(seed), formula))
            .flatMap(Optional::stream)
            .filter(audit -> audit.finding(mechanism.violates()) == FlatAudit.Finding.REFUTED)
            .count();
    assertTrue(refuted > 2, mechanism.id() + " is refuted " + refuted + " times");
  }

  @Test
  void mostInstancesAreDecided() {
    assertTrue(audited(Transfers.PIVOT) >= INSTANCES - 2);
    assertTrue(broken().size() >= 5);
  }

  /** The code of a mechanism counts, not what is said of it: a flipped sign or a discount dropped in it leaves everything to exact arithmetic. */
  @Test
  void codeThatIsNotItsFormulaDecidesNothing() {
    TransferFormula.Code pivot = Transfers.PIVOT.code();
    assertEquals(0, audited(pivotWith(parts -> pivot.transfer(parts).negate())));
    assertEquals(
        0,
        audited(
            pivotWith(
                parts ->
                    pivot.transfer(
                        new TransferFormula.Numerators(
                            parts.scale(),
                            parts.one(),
                            parts.one(),
                            parts.own(),
                            parts.others(),
                            parts.weights(),
                            parts.next(),
                            parts.optimal(),
                            parts.whole())))));
    assertEquals(0, audited(pivotWith(parts -> pivot.transfer(parts).add(parts.one()))));
    assertEquals(0, audited(new TransferFormula(0, 1, 0, 1, -1, 0, pivot)));
    assertEquals(0, audited(new TransferFormula(0, 1, 1, 0, 0, -1, pivot)));
  }

  /** The tutorial's numbers: T(*) = (0, -32) and payoffs 27/10 and 247/10. */
  @Test
  void theTutorialsPaymentsAreWithinTheirBounds() {
    PrivateEnvironment tutorial =
        (PrivateEnvironment) EnvironmentReader.read(Path.of("examples/tutorial-two-agents.json"));
    FlatInstance flat = FlatTables.of(tutorial).orElseThrow();
    FlatAudit audit = FlatAudit.of(flat, Transfers.PIVOT).orElseThrow();
    double unit = flat.rewardUnit() * Math.pow(2, audit.fractionalBits());
    int start = flat.start();
    assertEquals(0, audit.transfers().amount[0][start]);
    assertEquals(0, audit.transfers().error[0][start]);
    assertNear(-32 * unit, audit.transfers().amount[1][start], audit.transfers().error[1][start]);
    assertNear(2.7 * unit, audit.payoffs(0)[start], audit.payoffError(0));
    assertNear(24.7 * unit, audit.payoffs(1)[start], audit.payoffError(1));
    assertTrue(audit.payoffError(1) < unit / 1000);
    // Misreports that gain just nothing: no number with an error decides that.
    assertEquals(FlatAudit.Finding.UNDECIDED, audit.finding("ic.ex-post"));
  }

  private static void assertNear(double expected, long found, long error) {
    assertTrue(Math.abs(expected - found) <= error + 1e-3, expected + " or " + found);
  }

  @Test
  void numbersWithinTheirErrorDecideNothing() {
    assertEquals(FlatAudit.Finding.UNDECIDED, FlatAudit.Finding.ofExcess(0, 1));
    assertEquals(FlatAudit.Finding.UNDECIDED, FlatAudit.Finding.ofExcess(1, 1));
    assertEquals(FlatAudit.Finding.REFUTED, FlatAudit.Finding.ofExcess(2, 1));
    assertEquals(FlatAudit.Finding.HOLDS, FlatAudit.Finding.ofExcess(-1, 1));
    assertEquals(FlatAudit.Finding.HOLDS, FlatAudit.Finding.ofExcess(0, 0));
    assertEquals(
        FlatAudit.Finding.REFUTED, FlatAudit.Finding.UNDECIDED.and(FlatAudit.Finding.REFUTED));
    assertEquals(
        FlatAudit.Finding.UNDECIDED, FlatAudit.Finding.UNDECIDED.and(FlatAudit.Finding.HOLDS));
  }

  /** A mechanism whose formula is another's is found out by the instances that are audited in both ways. */
  @Test
  void aFormulaThatIsNotTheRulesIsFoundOut(@TempDir Path folder) {
    Mechanism lying = new Lying(Catalog.find("undiscounted-pivot").orElseThrow());
    Drawn drawn = InstanceSource.SMALL.draw(1, 0);
    FlatComparison comparison = new FlatComparison(List.of(lying));
    assertThrows(IllegalStateException.class, () -> comparison.compare(drawn, 0));
    Campaign campaign = new Campaign(lying, 1, 100).on(InstanceSource.SMALL);
    IllegalStateException found =
        assertThrows(
            IllegalStateException.class,
            () -> campaign.run(folder.resolve("c"), false, new PartThreads(1), done -> {}));
    assertTrue(found.getMessage().contains("disagree on instance 0"), found.getMessage());
  }

  /** The rules of one mechanism with the formula of dynamic-vcg. */
  private record Lying(Mechanism rules) implements Mechanism {
    @Override
    public String id() {
      return rules.id();
    }

    @Override
    public String title() {
      return rules.title();
    }

    @Override
    public String source() {
      return rules.source();
    }

    @Override
    public List<ClaimedProperty> claims() {
      return rules.claims();
    }

    @Override
    public Optional<String> undefined(Setting setting) {
      return rules.undefined(setting);
    }

    @Override
    public Rules<?> rules(Setting setting) {
      return rules.rules(setting);
    }

    @Override
    public Optional<TransferFormula> transferFormula() {
      return Optional.of(Transfers.PIVOT);
    }
  }
}
