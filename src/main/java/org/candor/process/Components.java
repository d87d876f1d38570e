package org.candor.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Strongly connected components of a finite chain or graph (Tarjan 1972), without recursion. */
final class Components {
  private final int[][] next;
  private final int[] index;
  private final int[] low;
  private final boolean[] onStack;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final List<int[]> found = new ArrayList<>();
  private int counter;

  private Components(int[][] next) {
    this.next = next;
    this.index = new int[next.length];
    this.low = new int[next.length];
    this.onStack = new boolean[next.length];
    Arrays.fill(index, -1);
  }

  /** The components, each after every component that it can reach. */
  static List<int[]> successorsFirst(Distribution[] law) {
    return successorsFirst(Arrays.stream(law).map(Distribution::support).toArray(int[][]::new));
  }

  /**
   * The same for any finite graph.
   *
   * @param next by state, where one step leads
   */
  static List<int[]> successorsFirst(int[][] next) {
    Components search = new Components(next);
    for (int s = 0; s < next.length; s++) {
      if (search.index[s] < 0) {
        search.explore(s);
      }
    }
    return search.found;
  }

  private void explore(int root) {
    Deque<int[]> frames = new ArrayDeque<>();
    frames.push(new int[] {root, 0});
    open(root);
    while (!frames.isEmpty()) {
      int[] frame = frames.peek();
      int state = frame[0];
      if (frame[1] < next[state].length) {
        int after = next[state][frame[1]++];
        if (index[after] < 0) {
          open(after);
          frames.push(new int[] {after, 0});
        } else if (onStack[after]) {
          low[state] = Math.min(low[state], index[after]);
        }
      } else {
        frames.pop();
        if (!frames.isEmpty()) {
          int parent = frames.peek()[0];
          low[parent] = Math.min(low[parent], low[state]);
        }
        if (low[state] == index[state]) {
          close(state);
        }
      }
    }
  }

  private void open(int state) {
    index[state] = counter;
    low[state] = counter++;
    stack.push(state);
    onStack[state] = true;
  }

  private void close(int state) {
    List<Integer> members = new ArrayList<>();
    int member;
    do {
      member = stack.pop();
      onStack[member] = false;
      members.add(member);
    } while (member != state);
    found.add(members.stream().mapToInt(Integer::intValue).sorted().toArray());
  }
}
