package org.candor.mechanism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.InputException;
import org.candor.environment.JsonText;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TabularMechanismTest {
  private static final List<String> PROPERTIES =
      List.of("efficiency", "ic.ex-post", "ir.ex-post", "no-deficit.ex-post");

  /** Finite horizon, public state, two feasible sets, and an agent who may hide. */
  private static final PrivateEnvironment RICH =
      EnvironmentReader.readPrivate(
          "{'format':'candor/environment/1','name':'rich','discount':1,'horizon':1,'actions':['a','b'],"
                  .replace('\'', '"')
              + ("'public':{'initial':'u','states':{'u':{'a':{'value':0,'next':{'u':1}},"
                      + "'b':{'value':0,'next':{'u':1}}}}},"
                      + "'agents':[{'name':'1','initial':'in','inaccessible':['out'],'states':{"
                      + "'in':{'a':{'value':1,'next':{'in':1}},'b':{'value':0,'next':{'out':1}}},"
                      + "'out':{'a':{'value':0,'next':{'in':1}},'b':{'value':0,'next':{'out':1}}}}}],"
                      + "'feasible':[{'probability':'1/3','actions':['a']},"
                      + "{'probability':'2/3','actions':['a','b']}]}")
                  .replace('\'', '"'),
          "rich.json");

  private static final String RULE_IN =
      "{'report':['in'],'period':0,'publicState':'u','action':['a','b'],'transfers':['-1/2']}";
  private static final String RULE_HIDDEN =
      "{'report':[null],'period':0,'publicState':'u','action':['a','a'],'transfers':[0]}";

  private static TabularMechanism mechanism(String text) {
    return TabularMechanismReader.read(
        JsonText.parse(text.replace('\'', '"'), "m.json"), PROPERTIES);
  }

  private static TabularMechanism withRules(String... rules) {
    return mechanism(
        "{'format':'candor/mechanism/1','name':'mine','rules':[" + String.join(",", rules) + "]}");
  }

  @Test
  void theExampleFitsItsEnvironment() {
    PrivateEnvironment e = EnvironmentReader.readPrivate(Path.of("examples/posted-price.json"));
    TabularMechanism m =
        TabularMechanismReader.read(Path.of("examples/posted-price.mechanism.json"), PROPERTIES);
    assertEquals("posted-price", m.id());
    assertEquals(PROPERTIES, m.claims().stream().map(ClaimedProperty::property).toList());
    GameForm game = GameForm.of(e, m.rules(new Setting(e)));
    assertEquals(List.of(Rational.ZERO, Rational.ZERO), game.play(0, 0, 0).transfers());
    assertEquals(List.of(Rational.of(-1), Rational.ZERO), game.play(0, 0, 1).transfers());
    assertEquals(1, game.play(0, 0, 0).decisions().get(0).action());
    assertEquals(0, game.play(0, 0, 1).decisions().get(0).action());
  }

  @Test
  void oneActionPerFeasibleSetAndNullForSilence() {
    GameForm game = GameForm.of(RICH, withRules(RULE_HIDDEN, RULE_IN).bind(RICH));
    GameForm.Play told = game.play(0, 0, 0);
    assertEquals(Rational.of(1, 3), told.decisions().get(0).probability());
    assertEquals(0, told.decisions().get(0).action());
    assertEquals(Rational.of(2, 3), told.decisions().get(1).probability());
    assertEquals(1, told.decisions().get(1).action());
    assertEquals(List.of(Rational.of(-1, 2)), told.transfers());
    GameForm.Play hidden = game.play(0, 0, 2);
    assertEquals(0, hidden.decisions().get(1).action());
    assertEquals(List.of(Rational.ZERO), hidden.transfers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "'in' | 'nowhere' | $.rules[0].report[0]: unknown state of agent \"1\" \"nowhere\"",
        "'in' | 'out' | $.rules[0].report[0]: agent \"1\" cannot report \"out\"",
        "['in'] | [] | $.rules[0].report: the number of entries is 0, the number of agents 1",
        "'in' | 7 | $.rules[0].report[0]: expected a string, found a number",
        "'period':0 | 'period':1 | $.rules[0].period: there is no period \"1\"",
        "'period':0 | 'period':'1/2' | $.rules[0].period: there is no period \"1/2\"",
        "'period':0, | ~~ | $.rules[0]: the key \"period\" is missing",
        "'publicState':'u', | ~~ | $.rules[0]: the key \"publicState\" is missing",
        "'publicState':'u' | 'publicState':'w' | unknown public state \"w\"",
        "['a','b'] | 'a' | $.rules[0].action: expected an array, found a string",
        "['a','b'] | ['a'] | the number of actions is 1, the number of feasible sets 2",
        "['a','b'] | ['b','b'] | $.rules[0].action[0]: the action \"b\" is not in the feasible set",
        "['a','b'] | ['a','c'] | $.rules[0].action[1]: unknown action \"c\"",
        "['-1/2'] | [0,0] | $.rules[0].transfers: the number of entries is 2",
        "['-1/2'] | [1e3] | exponent notation",
        "['-1/2'] | [0],'memory':1 | $.rules[0].memory: unknown key \"memory\"",
      })
  void rulesAreCheckedAgainstTheEnvironment(String good, String bad, String fragment) {
    assertTrue(RULE_IN.contains(good), good);
    TabularMechanism m = withRules(RULE_IN.replace(good, bad), RULE_HIDDEN);
    InputException e = assertThrows(InputException.class, () -> m.bind(RICH));
    assertTrue(e.getMessage().contains(fragment), e.getMessage());
    assertEquals("m.json", e.file());
  }

  @Test
  void everyJointReportNeedsExactlyOneRule() {
    TabularMechanism missing = withRules(RULE_IN);
    assertEquals(
        "m.json: $.rules: there is no rule for report [null], period 0, publicState \"u\" (line 1,"
            + " column 54); add one: every joint report that can be sent needs a rule",
        assertThrows(InputException.class, () -> missing.bind(RICH)).getMessage());
    TabularMechanism twice = withRules(RULE_IN, RULE_HIDDEN, RULE_IN);
    InputException e = assertThrows(InputException.class, () -> twice.bind(RICH));
    assertEquals("$.rules[2]", e.path());
    assertTrue(e.problem().endsWith("at $.rules[0]"), e.problem());
  }

  @Test
  void silenceIsOnlyForAgentsWhoCanHide() {
    PrivateEnvironment e = EnvironmentReader.readPrivate(Path.of("examples/posted-price.json"));
    TabularMechanism m =
        withRules("{'report':['low',null],'period':0,'action':'to-rival','transfers':[0,0]}");
    InputException error = assertThrows(InputException.class, () -> m.bind(e));
    assertEquals("$.rules[0].report[1]", error.path());
    assertTrue(error.problem().contains("cannot hide"), error.problem());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[] | $: expected an object, found an array",
        "{'name':'m','rules':[]} | $: the key \"format\" is missing",
        "{'format':'candor/mechanism/2','name':'m','rules':[]} | $.format: unknown version",
        "{'format':'candor/environment/1','name':'m'} | $.format: not a mechanism",
        "{'format':'candor/mechanism/1','rules':[]} | $: the key \"name\" is missing",
        "{'format':'candor/mechanism/1','name':'m'} | $: the key \"rules\" is missing",
        "{'format':'candor/mechanism/1','name':'m','rules':{}} | $.rules: expected an array",
        "{'format':'candor/mechanism/1','name':'m','rules':[],'x':1} | $.x: unknown key \"x\"",
        "{'format':'candor/mechanism/1','name':'m','claims':['ic'],'rules':[]} | $.claims[0]: unknown property \"ic\"",
        "{'format':'candor/mechanism/1','name':'m','claims':['efficiency','efficiency'],'rules':[]} | $.claims[1]: the property \"efficiency\" is claimed twice",
        "{'format':'candor/mechanism/1','name':'m','claims':'efficiency','rules':[]} | $.claims: expected an array",
      })
  void badHeadsAreRefused(String text, String fragment) {
    InputException e = assertThrows(InputException.class, () -> mechanism(text));
    assertTrue(e.getMessage().contains(fragment), e.getMessage());
  }
}
