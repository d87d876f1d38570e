package org.candor.catalog.contingent;

import java.util.List;
import java.util.Optional;
import org.candor.environment.JointWelfare;
import org.candor.mechanism.ApproximateClaim;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Rules;
import org.candor.mechanism.Setting;

/** A catalogue entry for environments of kind joint: interdependent values and correlated types. */
public final class JointMechanism implements Mechanism {
  /**
   * The rules in a setting, or why there are none.
   *
   * @param rules null where there are none
   * @param reason null where there are rules
   */
  public record Made(Rules<?> rules, String reason) {
    public static Made of(Rules<?> rules) {
      return new Made(rules, null);
    }

    public static Made not(String reason) {
      return new Made(null, reason);
    }
  }

  /** Makes the rules of a mechanism from the efficient benchmark of an environment. */
  @FunctionalInterface
  public interface Maker {
    Made rules(JointWelfare welfare);
  }

  private final String id;
  private final String title;
  private final String source;
  private final List<ClaimedProperty> claims;
  private final Maker maker;
  private final String kernelTie;
  private final ApproximateClaim approximateClaim;

  public JointMechanism(
      String id,
      String title,
      String source,
      List<ClaimedProperty> claims,
      Maker maker,
      String kernelTie) {
    this(id, title, source, claims, maker, kernelTie, null);
  }

  /**
   * @param approximateClaim null where nothing is claimed up to a gain only
   */
  public JointMechanism(
      String id,
      String title,
      String source,
      List<ClaimedProperty> claims,
      Maker maker,
      String kernelTie,
      ApproximateClaim approximateClaim) {
    this.id = id;
    this.title = title;
    this.source = source;
    this.claims = List.copyOf(claims);
    this.maker = maker;
    this.kernelTie = kernelTie;
    this.approximateClaim = approximateClaim;
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
  public Optional<ApproximateClaim> approximateClaim() {
    return Optional.ofNullable(approximateClaim);
  }

  @Override
  public Optional<String> undefined(Setting setting) {
    return Optional.ofNullable(made(setting).reason());
  }

  @Override
  public Rules<?> rules(Setting setting) {
    return made(setting).rules();
  }

  private Made made(Setting setting) {
    return setting.benchmark() instanceof JointWelfare welfare
        ? maker.rules(welfare)
        : Made.not("defined on environments of kind \"joint\" only");
  }

  @Override
  public String kernelTie() {
    return kernelTie;
  }
}
