package org.candor.catalog.efficient;

import java.util.List;
import java.util.Optional;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.BanditRules;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.mechanism.TransferFormula;
import org.candor.process.Arm;

/**
 * A catalogue entry for environments with private values and independent types in which everybody is always accessible.
 */
public final class PrivateMechanism implements Mechanism {
  /** Makes the rules of a mechanism in one setting. */
  @FunctionalInterface
  public interface Maker {
    Rules<?> rules(Setting setting);
  }

  /** Makes the rules of a mechanism on a bandit of any size. */
  @FunctionalInterface
  public interface BanditMaker {
    BanditRules rules(List<Arm> arms);
  }

  /** A reason why a mechanism is not defined in an environment, if there is one. */
  @FunctionalInterface
  public interface Domain {
    Optional<String> undefined(PrivateEnvironment environment);
  }

  private final String id;
  private final String title;
  private final String source;
  private final List<ClaimedProperty> claims;
  private final Domain domain;
  private final Maker maker;
  private final String kernelTie;
  private final boolean needsPublicState;
  private final TransferFormula formula;
  private final BanditMaker banditMaker;

  public PrivateMechanism(
      String id,
      String title,
      String source,
      List<ClaimedProperty> claims,
      Domain domain,
      Maker maker,
      String kernelTie) {
    this(id, title, source, claims, domain, maker, kernelTie, false, null, null);
  }

  /** The efficient decision policy with the transfers of a formula. */
  public static PrivateMechanism of(
      String id,
      String title,
      String source,
      List<ClaimedProperty> claims,
      Domain domain,
      TransferFormula formula,
      String kernelTie) {
    return new PrivateMechanism(
        id,
        title,
        source,
        claims,
        domain,
        setting -> new EfficientRules(setting, formula),
        kernelTie,
        false,
        formula,
        null);
  }

  private PrivateMechanism(
      String id,
      String title,
      String source,
      List<ClaimedProperty> claims,
      Domain domain,
      Maker maker,
      String kernelTie,
      boolean needsPublicState,
      TransferFormula formula,
      BanditMaker banditMaker) {
    this.id = id;
    this.title = title;
    this.source = source;
    this.claims = List.copyOf(claims);
    this.domain = domain;
    this.maker = maker;
    this.kernelTie = kernelTie;
    this.needsPublicState = needsPublicState;
    this.formula = formula;
    this.banditMaker = banditMaker;
  }

  /** The same mechanism, whose domain has a public state in every environment. */
  public PrivateMechanism onlyWithPublicState() {
    return new PrivateMechanism(
        id, title, source, claims, domain, maker, kernelTie, true, null, banditMaker);
  }

  /** The same mechanism, which also has rules for bandits of any size over an infinite horizon. */
  public PrivateMechanism onBandits(BanditMaker rules) {
    return new PrivateMechanism(
        id, title, source, claims, domain, maker, kernelTie, needsPublicState, formula, rules);
  }

  /** Defined on every private environment. */
  static Domain everywhere() {
    return environment -> Optional.empty();
  }

  static Domain onlyBandits() {
    return environment ->
        environment.kind() == PrivateEnvironment.Kind.BANDIT
            ? Optional.empty()
            : Optional.of("defined on bandits only (\"kind\": \"bandit\")");
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public List<ClaimedProperty> claims() {
    return claims;
  }

  @Override
  public Optional<String> undefined(Setting setting) {
    Optional<PrivateEnvironment> environment = setting.privateEnvironment();
    if (environment.isEmpty()) {
      return Optional.of("defined for private values and independent types only");
    }
    if (!environment.get().alwaysAccessible()) {
      return Optional.of(
          "defined only where every agent is always accessible; see the inaccessible-* mechanisms");
    }
    return domain.undefined(environment.get());
  }

  @Override
  public Rules<?> rules(Setting setting) {
    return maker.rules(setting);
  }

  @Override
  public Optional<BanditRules> onBandit(List<Arm> arms) {
    return Optional.ofNullable(banditMaker).map(each -> each.rules(arms));
  }

  @Override
  public String kernelTie() {
    return kernelTie;
  }

  @Override
  public boolean needsPublicState() {
    return needsPublicState;
  }

  @Override
  public Optional<TransferFormula> transferFormula() {
    return Optional.ofNullable(formula);
  }
}
