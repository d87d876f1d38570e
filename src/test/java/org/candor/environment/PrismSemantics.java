package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.candor.exact.Rational;

/**
 * The part of PRISM's language that models are written in, with its semantics as the manual gives it: modules synchronise on actions, their updates are independent, rewards of
 * an action add up. Nothing of the suite but its fractions is used.
 */
final class PrismSemantics {
  private static final Pattern VARIABLE = Pattern.compile("(\\w+) : (?:bool|\\[0\\.\\.(\\d+)]);");
  private static final Pattern COMMAND = Pattern.compile("\\[(\\w*)] (.+?) -> (.+);");
  private static final Pattern REWARD = Pattern.compile("\\[(\\w+)] (.+?) : (\\S+);");
  private static final Pattern UPDATE =
      Pattern.compile("(?:(\\S+) : )?(?:true|\\((\\w+)'=(\\w+)\\))");
  private static final Pattern PROPERTY =
      Pattern.compile(
          "filter\\(printall, R\\{\"welfare\"}(max)?=\\? \\[ F stopped ](?: - (\\S+))?, !stopped\\)\n");

  private record Update(Rational probability, int variable, int value) {}

  private record Command(String action, String guard, List<Update> updates) {}

  private record Reward(String action, String guard, Rational amount) {}

  /** A choice in a state: what it earns, and where it leads without stopping. */
  private record Choice(Rational reward, Map<Integer, Rational> next) {}

  private final Map<String, Integer> sizes = new LinkedHashMap<>();
  private final List<List<Command>> modules = new ArrayList<>();
  private final List<Reward> rewards = new ArrayList<>();
  private boolean chain;

  private PrismSemantics(String model) {
    List<Command> module = null;
    for (String raw : model.split("\n", -1)) {
      String line = raw.replaceAll("//.*", "").strip();
      Matcher variable = VARIABLE.matcher(line);
      Matcher command = COMMAND.matcher(line);
      Matcher reward = REWARD.matcher(line);
      if (line.startsWith("module ")) {
        module = new ArrayList<>();
        modules.add(module);
      } else if (line.equals("endmodule")) {
        module = null;
      } else if (module != null && variable.matches()) {
        String most = variable.group(2);
        assertTrue(!"0".equals(most), () -> "PRISM refuses a range of one value: " + line);
        sizes.put(variable.group(1), most == null ? 2 : Integer.parseInt(most) + 1);
      } else if (module != null && command.matches()) {
        module.add(new Command(command.group(1), command.group(2), updates(command.group(3))));
      } else if (reward.matches()) {
        Rational amount = number(reward.group(3));
        assertTrue(amount.signum() >= 0, "PRISM refuses a negative reward: " + line);
        rewards.add(new Reward(reward.group(1), reward.group(2), amount));
      } else if (line.equals("dtmc") || line.equals("mdp")) {
        chain = line.equals("dtmc");
      } else {
        assertTrue(
            List.of("", "rewards \"welfare\"", "endrewards", "init !stopped endinit")
                .contains(line),
            () -> "no part of the language: " + line);
      }
    }
  }

  private List<Update> updates(String text) {
    List<Update> updates = new ArrayList<>();
    Rational sum = Rational.ZERO;
    for (String each : text.split(" \\+ ", -1)) {
      Matcher update = UPDATE.matcher(each);
      assertTrue(update.matches(), each);
      Rational probability = update.group(1) == null ? Rational.ONE : number(update.group(1));
      sum = sum.plus(probability);
      if (update.group(2) == null) {
        updates.add(new Update(probability, -1, 0));
      } else {
        int variable = List.copyOf(sizes.keySet()).indexOf(update.group(2));
        String value = update.group(3);
        updates.add(
            new Update(probability, variable, value.equals("true") ? 1 : Integer.parseInt(value)));
      }
    }
    assertEquals(Rational.ONE, sum, text);
    return updates;
  }

  private static Rational number(String text) {
    String[] parts = text.split("/", -1);
    return parts.length == 1
        ? Rational.of(Long.parseLong(parts[0]))
        : Rational.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  /** The results of the property at the states where {@code stopped} is false, the first variable slowest. */
  static List<Rational> results(String model, String property) {
    PrismSemantics semantics = new PrismSemantics(model);
    Matcher matcher = PROPERTY.matcher(property);
    assertTrue(matcher.matches(), property);
    assertEquals(semantics.chain, matcher.group(1) == null, "max is for decision processes");
    Rational subtracted = matcher.group(2) == null ? Rational.ZERO : number(matcher.group(2));
    return semantics.optimum().stream().map(value -> value.minus(subtracted)).toList();
  }

  private boolean holds(String guard, int[] state) {
    for (String each : guard.split(" & ", -1)) {
      boolean negated = each.startsWith("!");
      String[] parts = each.substring(negated ? 1 : 0).split("=", -1);
      boolean holds =
          parts[0].equals("true")
              || state[List.copyOf(sizes.keySet()).indexOf(parts[0])]
                  == (parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
      if (holds == negated) {
        return false;
      }
    }
    return true;
  }

  /** The state with a number; {@code stopped} is the first variable. */
  private int[] state(int number) {
    List<Integer> ranges = List.copyOf(sizes.values());
    int[] state = new int[ranges.size()];
    for (int v = state.length - 1, rest = number; v > 0; v--) {
      state[v] = rest % ranges.get(v);
      rest /= ranges.get(v);
    }
    return state;
  }

  private int number(int[] state) {
    List<Integer> ranges = List.copyOf(sizes.values());
    int number = 0;
    for (int v = 1; v < state.length; v++) {
      number = number * ranges.get(v) + state[v];
    }
    return number;
  }

  private List<Choice> choices(int number) {
    int[] from = state(number);
    TreeSet<String> actions = new TreeSet<>();
    modules.forEach(module -> module.forEach(command -> actions.add(command.action())));
    List<Choice> choices = new ArrayList<>();
    for (String action : actions) {
      Map<List<Integer>, Rational> joint = new LinkedHashMap<>();
      joint.put(Arrays.stream(from).boxed().toList(), Rational.ONE);
      for (List<Command> module : modules) {
        if (module.stream().anyMatch(command -> command.action().equals(action))) {
          List<Command> enabled =
              module.stream()
                  .filter(c -> c.action().equals(action) && holds(c.guard(), from))
                  .toList();
          assertTrue(enabled.size() <= 1, "two commands at once: " + enabled);
          joint = enabled.isEmpty() ? Map.of() : after(joint, enabled.get(0));
        }
      }
      if (!joint.isEmpty()) {
        Map<Integer, Rational> next = new TreeMap<>();
        joint.forEach(
            (to, probability) -> {
              if (to.get(0) == 0) {
                int target = number(to.stream().mapToInt(Integer::intValue).toArray());
                next.merge(target, probability, Rational::plus);
              }
            });
        List<Rational> earned =
            rewards.stream()
                .filter(r -> r.action().equals(action) && holds(r.guard(), from))
                .map(Reward::amount)
                .toList();
        choices.add(new Choice(Rational.sum(earned), next));
      }
    }
    assertTrue(!choices.isEmpty(), () -> "a deadlock at " + Arrays.toString(from));
    assertTrue(!chain || choices.size() == 1, "a chain leaves nothing to choose");
    return choices;
  }

  private static Map<List<Integer>, Rational> after(
      Map<List<Integer>, Rational> joint, Command command) {
    Map<List<Integer>, Rational> result = new LinkedHashMap<>();
    joint.forEach(
        (state, probability) -> {
          for (Update update : command.updates()) {
            List<Integer> to = new ArrayList<>(state);
            if (update.variable() >= 0) {
              to.set(update.variable(), update.value());
            }
            result.merge(to, probability.times(update.probability()), Rational::plus);
          }
        });
    return result;
  }

  /** Howard's policy iteration over fractions. */
  private List<Rational> optimum() {
    assertEquals("stopped", List.copyOf(sizes.keySet()).get(0));
    int n = sizes.values().stream().skip(1).reduce(1, (a, b) -> a * b);
    List<List<Choice>> choices = new ArrayList<>();
    for (int s = 0; s < n; s++) {
      choices.add(choices(s));
    }
    int[] policy = new int[n];
    while (true) {
      Rational[] x = values(choices, policy);
      boolean better = false;
      for (int s = 0; s < n; s++) {
        Rational best = x[s];
        for (int c = 0; c < choices.get(s).size(); c++) {
          Rational worth = worth(choices.get(s).get(c), x);
          if (worth.compareTo(best) > 0) {
            best = worth;
            policy[s] = c;
            better = true;
          }
        }
      }
      if (!better) {
        return List.of(x);
      }
    }
  }

  private static Rational worth(Choice choice, Rational[] x) {
    Rational worth = choice.reward();
    for (var each : choice.next().entrySet()) {
      worth = worth.plus(each.getValue().times(x[each.getKey()]));
    }
    return worth;
  }

  /** The rewards expected until stopping: Gauss and Jordan, no pivoting because the diagonal dominates. */
  private static Rational[] values(List<List<Choice>> choices, int[] policy) {
    int n = policy.length;
    Rational[][] m = new Rational[n][n + 1];
    for (int s = 0; s < n; s++) {
      Choice choice = choices.get(s).get(policy[s]);
      Arrays.fill(m[s], Rational.ZERO);
      m[s][s] = Rational.ONE;
      m[s][n] = choice.reward();
      for (var each : choice.next().entrySet()) {
        m[s][each.getKey()] = m[s][each.getKey()].minus(each.getValue());
      }
    }
    for (int p = 0; p < n; p++) {
      for (int r = 0; r < n; r++) {
        if (r != p && !m[r][p].isZero()) {
          Rational factor = m[r][p].over(m[p][p]);
          for (int k = p; k <= n; k++) {
            m[r][k] = m[r][k].minus(factor.times(m[p][k]));
          }
        }
      }
    }
    Rational[] x = new Rational[n];
    for (int s = 0; s < n; s++) {
      x[s] = m[s][n].over(m[s][s]);
    }
    return x;
  }
}
