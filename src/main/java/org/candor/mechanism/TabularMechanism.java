package org.candor.mechanism;

import java.util.List;
import java.util.Optional;
import org.candor.environment.Environment;
import org.candor.environment.InputException;
import org.candor.environment.JsonValue;

/** A mechanism given as a table: one decision and one vector of transfers for every joint report, by period and public state. */
public final class TabularMechanism implements Mechanism {
  private final String name;
  private final String file;
  private final List<ClaimedProperty> claims;
  private final JsonValue rules;

  /**
   * @param file what messages call the file
   * @param rules the array of rules
   */
  TabularMechanism(String name, String file, List<ClaimedProperty> claims, JsonValue rules) {
    this.name = name;
    this.file = file;
    this.claims = List.copyOf(claims);
    this.rules = rules;
  }

  @Override
  public String id() {
    return name;
  }

  @Override
  public String title() {
    return "tabular mechanism";
  }

  @Override
  public String source() {
    return file;
  }

  @Override
  public List<ClaimedProperty> claims() {
    return claims;
  }

  @Override
  public Optional<String> undefined(Setting setting) {
    return Optional.empty();
  }

  /**
   * The rules on the setting's environment.
   *
   * @throws InputException if the table does not fit the environment
   */
  @Override
  public Rules<?> rules(Setting setting) {
    return bind(setting.environment());
  }

  /**
   * The rules on an environment: every joint report that can be sent, in every period of a finite horizon, has exactly one.
   *
   * @throws InputException if the table does not fit the environment
   */
  public Rules<?> bind(Environment environment) {
    return new RuleTable(environment).read(rules);
  }
}
