package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.candor.campaign.EnvironmentClass;
import org.candor.campaign.EnvironmentGenerator;
import org.candor.environment.PrivateEnvironment.Kind;
import org.candor.exact.Rational;
import org.candor.process.Distribution;
import org.candor.process.FeasibleSet;

/** What is written is read back as the same environment, and written again as the same bytes. */
class EnvironmentWriterProperties {

  private static void assertReadsBack(PrivateEnvironment e) {
    String written = EnvironmentWriter.write(e);
    Environment back = EnvironmentReader.read(written, "written.json");
    Environments.assertSame(e, back);
    assertEquals(written, EnvironmentWriter.write(back));
  }

  @Property(tries = 1000)
  void randomEnvironmentsReadBack(@ForAll long seed, @ForAll EnvironmentClass environmentClass) {
    PrivateEnvironment e = EnvironmentGenerator.generate(seed, environmentClass);
    Statistics.label("kind").collect(e.kind());
    Statistics.label("public state").collect(e.publicProcess().isDeclared());
    Statistics.label("several feasible sets").collect(e.feasible(0).size() > 1);
    for (String label : List.of("public state", "several feasible sets")) {
      Statistics.label(label).coverage(check -> check.check(true).percentage(p -> p > 5));
    }
    Statistics.label("kind").coverage(check -> check.check(Kind.BANDIT).percentage(p -> p > 5));
    assertReadsBack(e);
  }

  @Property(tries = 1000)
  void strangeNamesAndLongNumbersReadBack(
      @ForAll long seed, @ForAll EnvironmentClass environmentClass) {
    PrivateEnvironment e = EnvironmentGenerator.generate(seed, environmentClass);
    PrivateEnvironment strange = new Disguise(new Random(seed)).of(e);
    Statistics.label("hiding").collect(!strange.alwaysAccessible());
    Statistics.label("hiding").coverage(check -> check.check(true).percentage(p -> p > 20));
    assertReadsBack(strange);
  }

  /** Other names, some states inaccessible, and longer numbers. */
  private static final class Disguise {
    private static final List<String> PIECES =
        List.of(
            "s",
            "u",
            "*",
            "value",
            "next",
            "a",
            "b",
            ".",
            "'",
            "\"",
            "\\",
            "[0]",
            "<script>",
            " ",
            "1",
            "-0",
            "null",
            "é",
            "日本",
            "\ud83d\ude00",
            "\u202e",
            "\ufeff",
            "{}",
            ",",
            "$");

    private final Random random;

    Disguise(Random random) {
      this.random = random;
    }

    private List<String> names(int count) {
      Set<String> names = new LinkedHashSet<>();
      while (names.size() < count) {
        StringBuilder name = new StringBuilder();
        for (int k = random.nextInt(3); k >= 0; k--) {
          name.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        names.add(name.toString());
      }
      return List.copyOf(names);
    }

    private Rational longer(Rational number) {
      return random.nextInt(4) > 0 || number.isZero()
          ? number
          : number.times(
              Rational.of(
                  new BigInteger(1 + random.nextInt(1500), random), BigInteger.TEN.pow(400)));
    }

    PrivateEnvironment of(PrivateEnvironment e) {
      int publics = e.types().publicStates();
      List<String> agentNames = names(e.agents().size());
      List<String> actions = e.kind() == Kind.BANDIT ? agentNames : names(e.actions().size());
      List<Agent> agents = new ArrayList<>();
      // Now and then, states and public states have the same names.
      List<String> shared = names(5);
      boolean sharing = random.nextBoolean();
      for (int i = 0; i < agentNames.size(); i++) {
        Agent agent = e.agents().get(i);
        int states = agent.states().size();
        agents.add(
            new Agent(
                agentNames.get(i),
                sharing ? shared.subList(0, states) : names(states),
                agent.initial(),
                flags(states),
                values(e, agent, i),
                laws(e, agent),
                terminal(e, agent)));
      }
      PublicProcess process = e.publicProcess();
      PublicProcess renamed =
          process.isDeclared()
              ? rename(
                  process, sharing ? shared.subList(0, publics) : names(publics), actions.size())
              : process;
      boolean[][] remains = new boolean[agents.size()][actions.size()];
      List<List<FeasibleSet>> feasible = new ArrayList<>();
      for (int p = 0; p < publics; p++) {
        feasible.add(e.feasible(p));
      }
      for (int i = 0; i < remains.length; i++) {
        for (int a = 0; a < actions.size(); a++) {
          remains[i][a] = e.remainsWithout(i, a);
        }
      }
      return new PrivateEnvironment(
          names(1).get(0),
          e.kind(),
          e.discount(),
          e.horizon(),
          actions,
          agents,
          renamed,
          feasible,
          remains);
    }

    private boolean[] flags(int states) {
      boolean[] flags = new boolean[states];
      for (int s = 0; s < states; s++) {
        flags[s] = random.nextInt(4) == 0;
      }
      return flags;
    }

    private Rational[][][] values(PrivateEnvironment e, Agent agent, int position) {
      int actions = e.actions().size();
      Rational[][][] values =
          new Rational[e.types().publicStates()][agent.states().size()][actions];
      for (int p = 0; p < values.length; p++) {
        for (int s = 0; s < agent.states().size(); s++) {
          for (int a = 0; a < actions; a++) {
            boolean rests = e.kind() == Kind.BANDIT && a != position;
            values[p][s][a] = rests ? Rational.ZERO : longer(agent.value(p, s, a));
          }
        }
      }
      return values;
    }

    private static Distribution[][][] laws(PrivateEnvironment e, Agent agent) {
      int actions = e.actions().size();
      Distribution[][][] laws =
          new Distribution[e.types().publicStates()][agent.states().size()][actions];
      for (int p = 0; p < laws.length; p++) {
        for (int s = 0; s < agent.states().size(); s++) {
          for (int a = 0; a < actions; a++) {
            laws[p][s][a] = agent.law(p, s, a);
          }
        }
      }
      return laws;
    }

    private Rational[][] terminal(PrivateEnvironment e, Agent agent) {
      Rational[][] terminal = new Rational[e.types().publicStates()][agent.states().size()];
      for (Rational[] row : terminal) {
        for (int s = 0; s < row.length; s++) {
          row[s] =
              e.horizon().isPresent() && random.nextBoolean()
                  ? longer(Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(3)))
                  : Rational.ZERO;
        }
      }
      return terminal;
    }

    private static PublicProcess rename(PublicProcess process, List<String> names, int actions) {
      Rational[][] values = new Rational[names.size()][actions];
      Distribution[][] laws = new Distribution[names.size()][actions];
      for (int p = 0; p < names.size(); p++) {
        for (int a = 0; a < actions; a++) {
          values[p][a] = process.value(p, a);
          laws[p][a] = process.law(p, a);
        }
      }
      return new PublicProcess(names, process.initial(), values, laws);
    }
  }
}
