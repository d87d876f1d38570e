package org.candor.mutation;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.candor.proofs.KernelClass;

/** Small classes for the tests of this package. */
final class Samples {
  static final String BASE =
      """
      package sample;

      import java.math.BigInteger;

      /** Prose. */
      /*@ code_safe_math spec_bigint_math @*/
      public final class Base {
        /** A bound. */
        public static final int MAX = 7;

        private Base() {}

        /** A predicate. */
        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @ public static pure model boolean small(int[] v,
          //+KEY@ nullable
          @   int[] w) {
          @   return v.length <= 7 && (\\forall int i; 0 <= i && i < v.length; v[i] < MAX);
          @ }
          @*/

        /** A lemma. */
        /*@ public normal_behavior
          @ requires a >= 0 && b != 1;
          @ ensures a + b >= b;
          @ assignable \\nothing;
          //+KEY@ assignable \\strictly_nothing;
          @*/
        public static void grows(int a, int b) {}

        /** Uses the lemma and the predicate. */
        /*@ public normal_behavior
          @ requires small(v, v);
          @ ensures \\result <==> v.length == 0;
          @ assignable \\nothing;
          //+KEY@ assignable \\strictly_nothing;
          @*/
        public static boolean empty(int[] v) {
          grows(1, 2);
          int n = 0;
          /*@ loop_invariant 0 <= n && n <= v.length;
            @ decreases v.length - n;
            //+KEY@ assignable \\strictly_nothing;
            @*/
          while (n < v.length) {
            n++;
          }
          return !(n > 0) || v.length == -n;
        }
      }
      """;

  static final String USER =
      """
      package sample;

      /*@ code_safe_math spec_bigint_math @*/
      public final class User {
        /** Uses another class. */
        /*@ public normal_behavior
          @ requires Base.small(v, null);
          @ ensures true;
          @ assignable \\nothing;
          @*/
        public static void uses(int[] v) {
          Base.grows(v.length, Base.MAX);
          alone();
        }

        /** Uses nothing. */
        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @ assignable \\nothing;
          @*/
        static void alone() {}
      }
      """;

  static final String PAIR =
      """
      package sample;

      /*@ code_safe_math spec_bigint_math @*/
      public final class Pair {
        /** The first. */
        public final int first;

        /** Takes it. */
        public Pair(int first) {
          this.first = first;
        }

        /** It is positive. */
        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @ public static pure model boolean positive(Pair p) {
          @   return p.first > 0;
          @ }
          @*/

        /** Uses it. */
        /*@ public normal_behavior
          @ requires positive(p);
          @ ensures \\result > 0;
          @ assignable \\nothing;
          @*/
        public static int get(Pair p) {
          return p.first;
        }
      }
      """;

  private Samples() {}

  /** Numbered jobs that ask nothing. */
  static List<Job> jobs(int n) {
    return IntStream.range(0, n)
        .mapToObj(i -> new Job(new Task("" + i, false, List.of()), List.of(), List.of()))
        .toList();
  }

  /** A prover that ends before it has loaded anything. */
  static Loader deadProver() {
    return new Loader() {
      @Override
      public End run(List<Job> jobs, Answers answers) {
        return new End(false, false, "log:\nout of memory");
      }

      @Override
      public Map<String, String> invalid(List<Job> jobs) {
        return Map.of();
      }
    };
  }

  static SourceClass pair() {
    return SourceClass.of(new KernelClass("sample", "Pair", PAIR));
  }

  static SourceClass base() {
    return SourceClass.of(new KernelClass("sample", "Base", BASE));
  }

  static Kernel kernel() {
    return new Kernel(List.of(base(), SourceClass.of(new KernelClass("sample", "User", USER))));
  }

  /** The one mutant of a member whose change reads as given. */
  static Mutant mutant(String member, Mutant.Place place, String change) {
    List<Mutant> found =
        Mutants.of(base()).stream()
            .filter(
                m ->
                    m.member().equals(member)
                        && m.place() == place
                        && m.change().startsWith(change))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " mutants: " + found);
    }
    return found.get(0);
  }
}
