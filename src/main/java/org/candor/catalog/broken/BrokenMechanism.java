package org.candor.catalog.broken;

import java.util.List;
import java.util.Optional;
import org.candor.mechanism.BanditRules;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;
import org.candor.mechanism.TransferFormula;
import org.candor.process.Arm;

/** A broken variant of a mechanism, with what the suite must find out about it. */
public final class BrokenMechanism implements Mechanism {
  private final Mechanism variant;
  private final String flaw;
  private final String violates;
  private final ClaimedProperty keeps;
  private final int caughtWithin;

  /**
   * @param variant the rules, under the broken mechanism's own id
   * @param flaw what is wrong, in words
   * @param violates id of the property that some random environment must refute
   * @param keeps a property that no environment satisfying its hypotheses may refute
   * @param caughtWithin how many random environments on which it is defined may pass before it is caught
   */
  public BrokenMechanism(
      Mechanism variant, String flaw, String violates, ClaimedProperty keeps, int caughtWithin) {
    this.variant = variant;
    this.flaw = flaw;
    this.violates = violates;
    this.keeps = keeps;
    this.caughtWithin = caughtWithin;
  }

  /** What is wrong with it, in words. */
  public String flaw() {
    return flaw;
  }

  /** The id of the property that it must be caught violating. */
  public String violates() {
    return violates;
  }

  /** A property that it must not be found violating where the hypotheses hold. */
  public ClaimedProperty keeps() {
    return keeps;
  }

  /** How many random environments on which it is defined may pass before it is caught. */
  public int caughtWithin() {
    return caughtWithin;
  }

  @Override
  public String id() {
    return variant.id();
  }

  @Override
  public String title() {
    return variant.title();
  }

  @Override
  public String source() {
    return variant.source();
  }

  @Override
  public List<ClaimedProperty> claims() {
    return variant.claims();
  }

  @Override
  public Optional<String> undefined(Setting setting) {
    return variant.undefined(setting);
  }

  @Override
  public Optional<BanditRules> onBandit(List<Arm> arms) {
    return variant.onBandit(arms);
  }

  @Override
  public Rules<?> rules(Setting setting) {
    return variant.rules(setting);
  }

  @Override
  public String kernelTie() {
    return "deliberately broken: not tied to the kernel";
  }

  @Override
  public boolean needsPublicState() {
    return variant.needsPublicState();
  }

  @Override
  public Optional<TransferFormula> transferFormula() {
    return variant.transferFormula();
  }
}
