package org.candor.process;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How many joint states of independent finite processes reach each other, told from the processes one by one: no joint state is ever looked at.
 *
 * <p>A strongly connected part of a process whose steps are possible under every law is strongly connected whatever is decided, and so is a product of
 * such parts up to their periods: the product of parts with periods {@code d_1, …} falls into {@code Π d_i / lcm(d_i)} strongly connected ones (Seneta
 * 1981, section 1.3).
 *
 * @param least whatever is decided, so many joint states reach each other of which no two move alike, lots in decisions aside
 * @param most under no stationary decisions do more joint states reach each other
 */
public record Reach(long least, long most) {
  /**
   * The reach of a product of processes, which is to have fewer than {@code 2^63} joint states.
   *
   * @param processes of each process, by state, all laws that may govern its next step; at least one each
   */
  public static Reach of(List<? extends List<? extends Collection<Distribution>>> processes) {
    long least = 1;
    long most = 1;
    long periods = 1;
    long common = 1;
    boolean moves = true;
    for (List<? extends Collection<Distribution>> laws : processes) {
      int[][] certain = new int[laws.size()][];
      int[][] possible = new int[laws.size()][];
      for (int s = 0; s < certain.length; s++) {
        certain[s] = certain(laws.get(s));
        possible[s] = possible(laws.get(s));
      }
      most *= largest(Components.successorsFirst(possible));
      int[] core = core(certain);
      moves &= core.length > 0;
      if (moves) {
        int period = period(core, certain);
        periods *= period;
        common *= period / gcd(common, period);
        least *= distinct(core, laws);
      }
    }
    // Of so many strongly connected parts one has at least the average.
    long parts = periods / common;
    return new Reach(moves ? (least + parts - 1) / parts : 1, most);
  }

  private static int[] certain(Collection<Distribution> laws) {
    int[] common = null;
    for (Distribution law : laws) {
      common =
          common == null
              ? law.support()
              : Arrays.stream(common).filter(next -> law.gives(next)).toArray();
    }
    return common == null ? new int[0] : common;
  }

  private static int[] possible(Collection<Distribution> laws) {
    Set<Integer> union = new LinkedHashSet<>();
    for (Distribution law : laws) {
      for (int k = 0; k < law.size(); k++) {
        union.add(law.outcome(k));
      }
    }
    return union.stream().mapToInt(Integer::intValue).toArray();
  }

  private static long largest(List<int[]> components) {
    return components.stream().mapToInt(each -> each.length).max().orElse(0);
  }

  /** The largest component in which there is a step, none if there is no such component. */
  private static int[] core(int[][] next) {
    int[] core = {};
    for (int[] states : Components.successorsFirst(next)) {
      boolean steps = states.length > 1 || contains(next[states[0]], states[0]);
      core = steps && states.length > core.length ? states : core;
    }
    return core;
  }

  private static boolean contains(int[] states, int wanted) {
    return Arrays.stream(states).anyMatch(each -> each == wanted);
  }

  /** The greatest common divisor of the lengths of all cycles in a strongly connected part. */
  private static int period(int[] core, int[][] next) {
    Map<Integer, Integer> depth = new HashMap<>();
    for (int state : core) {
      depth.put(state, -1);
    }
    Deque<Integer> queue = new ArrayDeque<>(List.of(core[0]));
    depth.put(core[0], 0);
    int period = 0;
    while (!queue.isEmpty()) {
      int state = queue.remove();
      for (int after : next[state]) {
        Integer known = depth.get(after);
        if (known != null && known < 0) {
          depth.put(after, depth.get(state) + 1);
          queue.add(after);
        } else if (known != null) {
          period = (int) gcd(period, Math.abs(depth.get(state) + 1 - known));
        }
      }
    }
    return period;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** Into how many sets the states fall if those that may move alike, whatever is decided in either, are in one. */
  private static int distinct(int[] core, List<? extends Collection<Distribution>> laws) {
    int[] parent = new int[core.length];
    Arrays.setAll(parent, k -> k);
    Map<Distribution, Integer> first = new HashMap<>();
    int sets = core.length;
    for (int k = 0; k < core.length; k++) {
      for (Distribution law : laws.get(core[k])) {
        Integer other = first.putIfAbsent(law, k);
        if (other != null && root(parent, other) != root(parent, k)) {
          parent[root(parent, other)] = root(parent, k);
          sets--;
        }
      }
    }
    return sets;
  }

  private static int root(int[] parent, int k) {
    int root = k;
    while (parent[root] != root) {
      root = parent[root];
    }
    // Paths are cut short, so that later searches are.
    int at = k;
    while (parent[at] != root) {
      int above = parent[at];
      parent[at] = root;
      at = above;
    }
    return root;
  }
}
