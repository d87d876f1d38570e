package org.candor.claims;

import java.util.List;
import org.candor.property.Verdict;

/**
 * What was found of a claim.
 *
 * @param cases of the statement
 * @param correction of the corrected form; empty where there is none
 * @param drops of the statement without one hypothesis, in the claim's order
 */
public record Judgement(
    Claim claim, List<Found> cases, List<Found> correction, List<FoundWithout> drops) {
  /** On what a finding rests; the levels are never mixed. */
  public enum Level {
    /** A contract closed by the prover: finite environments of every size. */
    PROVED("proved"),
    /** Exact arithmetic on one environment. */
    CERTIFIED("certified"),
    /** A printed number, computed again. */
    RECOMPUTED("recomputed"),
    /** A printed number, estimated again from seeded draws. */
    TESTED("tested");

    private final String word;

    Level(String word) {
      this.word = word;
    }

    /** The level in a word. */
    public String word() {
      return word;
    }
  }

  /** What one case came to. */
  public sealed interface Found {
    /** The case. */
    Claim.Case of();

    /** {@code holds}, {@code refuted}, {@code not-applicable} or {@code undecided}. */
    String word();

    /** On what it rests. */
    Level level();

    /** Whether the statement is right in this case. */
    default boolean supports() {
      return word().equals(of().fails() ? "refuted" : "holds");
    }

    /** Whether a case speaks against the statement; one that does not apply or is undecided does not. */
    default boolean opposes() {
      return word().equals(of().fails() ? "holds" : "refuted");
    }

    /** Whether that was found which the registry says is found. */
    default boolean isAsExpected() {
      return word().equals(of().expected());
    }
  }

  /**
   * What exact computation found on an environment.
   *
   * @param environment its name
   * @param agents its agents' names
   * @param verdict of the property or formula
   */
  public record Computed(Claim.Case of, String environment, List<String> agents, Verdict verdict)
      implements Found {
    public Computed {
      agents = List.copyOf(agents);
    }

    @Override
    public String word() {
      return verdict.word();
    }

    @Override
    public Level level() {
      return Level.CERTIFIED;
    }

    @Override
    public boolean isAsExpected() {
      return word().equals(of.expected())
          && (of.amount() == null
              || (verdict instanceof Verdict.Refuted refuted
                  && refuted.witness().amount().equals(of.amount())));
    }
  }

  /**
   * A theorem whose contract is on record; that it is closed, {@code mvn verify} finds out.
   *
   * @param theorem it
   */
  public record OnRecord(Claim.Case of, Theorem theorem) implements Found {
    @Override
    public String word() {
      return "holds";
    }

    @Override
    public Level level() {
      return Level.PROVED;
    }
  }

  /**
   * A printed number beside what was found.
   *
   * @param quantity what was computed
   * @param claimed the print, or its correction
   * @param found exact
   * @param agrees whether they are the same
   * @param draws on which random draws it was estimated, in words; null where it is exact
   */
  public record Recomputed(
      Claim.Case of, String quantity, String claimed, String found, boolean agrees, String draws)
      implements Found {
    @Override
    public String word() {
      return agrees ? "holds" : "refuted";
    }

    @Override
    public Level level() {
      return draws == null ? Level.RECOMPUTED : Level.TESTED;
    }
  }

  /** What became of the statement without a hypothesis. */
  public record FoundWithout(Claim.Drop of, List<Found> cases) {
    public FoundWithout {
      cases = List.copyOf(cases);
    }

    /** {@code needed}, {@code not needed}, or {@code undecided}. */
    public String word() {
      if (cases.stream().anyMatch(Found::opposes)) {
        return Claim.Drop.NEEDED;
      }
      return cases.stream().allMatch(Found::supports) ? Claim.Drop.NOT_NEEDED : "undecided";
    }

    /** Whether a theorem does without the hypothesis. */
    public boolean isProvedNotNeeded() {
      return word().equals(Claim.Drop.NOT_NEEDED)
          && cases.stream().anyMatch(c -> c.level() == Level.PROVED);
    }

    /** The word for a reader: where no theorem does without the hypothesis, cases that agree show only that it is not needed there. */
    public String finding() {
      return word().equals(Claim.Drop.NOT_NEEDED) && !isProvedNotNeeded()
          ? "not needed there"
          : word();
    }

    boolean isAsExpected() {
      return word().equals(of.found()) && cases.stream().allMatch(Found::isAsExpected);
    }
  }

  public Judgement {
    cases = List.copyOf(cases);
    correction = List.copyOf(correction);
    drops = List.copyOf(drops);
  }

  /** {@code holds} if every case supports the statement, {@code refuted} if one speaks against it, else {@code undecided}. */
  public String verdict() {
    return word(cases);
  }

  /** The same for the corrected form, or null where there is none. */
  public String correctedVerdict() {
    return correction.isEmpty() ? null : word(correction);
  }

  private static String word(List<Found> found) {
    if (found.stream().anyMatch(Found::opposes)) {
      return "refuted";
    }
    return found.stream().allMatch(Found::supports) ? "holds" : "undecided";
  }

  /** Whether everything that the registry says is found. */
  public boolean isAsExpected() {
    return cases.stream().allMatch(Found::isAsExpected)
        && correction.stream().allMatch(Found::isAsExpected)
        && drops.stream().allMatch(FoundWithout::isAsExpected);
  }
}
