package org.candor.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Strongly connected components of a finite chain (Tarjan 1972), without recursion. */
final class Components {
  private final Distribution[] law;
  private final int[] index;
  private final int[] low;
  private final boolean[] onStack;
  private final Deque<Integer> stack = new ArrayDeque<>();
  private final List<int[]> found = new ArrayList<>();
  private int counter;

  private Components(Distribution[] law) {
    this.law = law;
    this.index = new int[law.length];
    this.low = new int[law.length];
    this.onStack = new boolean[law.length];
    Arrays.fill(index, -1);
  }

  /** The components, each after every component that it can reach. */
  static List<int[]> successorsFirst(Distribution[] law) {
    Components search = new Components(law);
    for (int s = 0; s < law.length; s++) {
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
      if (frame[1] < law[state].size()) {
        int next = law[state].outcome(frame[1]++);
        if (index[next] < 0) {
          open(next);
          frames.push(new int[] {next, 0});
        } else if (onStack[next]) {
          low[state] = Math.min(low[state], index[next]);
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
