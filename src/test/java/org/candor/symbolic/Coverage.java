package org.candor.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.candor.catalog.Catalog;
import org.candor.mechanism.ClaimedProperty;
import org.candor.mechanism.Hypothesis;
import org.candor.mechanism.Mechanism;
import org.candor.property.Properties;
import org.candor.property.Property;

/**
 * What the queries say of every mechanism of the catalogue and every property: asked, implied by what was asked of the mechanism, or left
 * out for a reason of {@link Omissions}.
 */
final class Coverage {
  /** A property, and one that follows from it for every mechanism. */
  private record Implication(String stronger, String weaker) {}

  private static final List<Implication> IMPLICATIONS =
      List.of(
          // For efficient decisions, which every mechanism of the class has: groves.ic.ex-post.
          new Implication("dynamic-groves", "ic.ex-post"),
          new Implication("ic.dominant", "ic.ex-post"),
          new Implication("ic.ex-post", "ic.interim"),
          new Implication("ir.ex-post", "ir.initial"),
          new Implication("ir.path", "ir.initial"),
          new Implication("ir.initial", "ir.ex-ante"),
          new Implication("budget-balance", "no-deficit.ex-post"),
          new Implication("no-deficit.ex-post", "no-deficit.path"),
          new Implication("no-deficit.path", "no-deficit.initial"),
          new Implication("no-deficit.initial", "no-deficit.ex-ante"));

  /** The queries' names of the catalogue's hypotheses, where they differ. */
  private static final Map<String, Set<String>> HYPOTHESES =
      Map.of(
          "no agent has a negative value",
          Set.of("no negative values", "no negative externality (Assumption 5)"),
          "every action stays available when an agent is ignored (in a bandit: no negative and no terminal values)",
          Set.of("every action stays available when an agent is ignored"),
          "the horizon is infinite",
          Set.of("an infinite horizon"),
          "no agent has a terminal value",
          Set.of("no terminal values"),
          "every agent has a state that stays and in which every value of hers is 0",
          Set.of("a type that adds nothing"));

  /** How a cell stands. */
  enum Standing {
    /** No numbers make the property fail, under the hypotheses of the claim. */
    HOLDS,
    /** Some numbers make it fail. */
    FAILS,
    /** Nothing is asked, for a stated reason. */
    LEFT_OUT,
    /** Nothing is asked, and no reason is stated. */
    MISSING
  }

  /**
   * A mechanism and a property.
   *
   * @param by the query, the stronger or weaker property, the mechanism or the reason from which it stands so
   */
  record Cell(String mechanism, String property, Standing standing, String by) {}

  private final List<Query> queries;
  private final Omissions omissions;

  Coverage(List<Query> queries, Omissions omissions) {
    this.queries = List.copyOf(queries);
    this.omissions = omissions;
  }

  static List<String> mechanisms() {
    List<String> ids = new ArrayList<>();
    Catalog.literature().forEach(mechanism -> ids.add(mechanism.id()));
    Catalog.interdependent().forEach(mechanism -> ids.add(mechanism.id()));
    return ids;
  }

  static List<String> properties() {
    return Properties.all().stream().map(Property::id).toList();
  }

  /** One cell per mechanism of the literature and property, in the order of the catalogue. */
  List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    for (String mechanism : mechanisms()) {
      for (String property : properties()) {
        cells.add(cell(mechanism, property));
      }
    }
    return cells;
  }

  Cell cell(String mechanism, String property) {
    Optional<String> holds = shown(mechanism, property, Query.Answer.UNSAT);
    Optional<String> fails = shown(mechanism, property, Query.Answer.SAT);
    if (holds.isPresent() && fails.isPresent()) {
      throw new IllegalStateException(
          mechanism
              + " "
              + property
              + " both holds and fails: "
              + holds.get()
              + ", "
              + fails.get());
    }
    if (holds.isPresent()) {
      return new Cell(mechanism, property, Standing.HOLDS, holds.get());
    }
    if (fails.isPresent()) {
      return new Cell(mechanism, property, Standing.FAILS, fails.get());
    }
    Optional<Omissions.Entry> reason = omissions.find(mechanism, property, "");
    if (reason.isEmpty()) {
      return new Cell(mechanism, property, Standing.MISSING, "");
    }
    String same = reason.get().sameAs();
    if (same.isEmpty()) {
      return new Cell(mechanism, property, Standing.LEFT_OUT, reason.get().reason());
    }
    Cell other = cell(same, property);
    return new Cell(mechanism, property, other.standing(), "as " + same);
  }

  /** A query, or a property of the mechanism from which the answer follows. */
  private Optional<String> shown(String mechanism, String property, Query.Answer answer) {
    if (isAsked(mechanism, property, "none", answer)) {
      return Optional.of("asked");
    }
    for (Implication each : IMPLICATIONS) {
      boolean down = answer == Query.Answer.UNSAT;
      String from = down ? each.stronger() : each.weaker();
      String to = down ? each.weaker() : each.stronger();
      if (to.equals(property) && shown(mechanism, from, answer).isPresent()) {
        return Optional.of("by " + from);
      }
    }
    return Optional.empty();
  }

  private boolean isAsked(
      String mechanism, String property, String dropped, Query.Answer expected) {
    return queries.stream()
        .anyMatch(
            query ->
                query.mechanism().equals(mechanism)
                    && query.property().equals(property)
                    && query.dropped().equals(dropped)
                    && query.expected() == expected);
  }

  /** The hypotheses of the catalogue's claims that no query drops, and for which no reason is stated. */
  Set<String> hypothesesNeverDropped() {
    Set<String> missing = new TreeSet<>();
    for (String id : mechanisms()) {
      Mechanism mechanism = Catalog.find(id).orElseThrow();
      for (ClaimedProperty claim : mechanism.claims()) {
        for (Hypothesis hypothesis : claim.hypotheses()) {
          if (!isDropped(id, claim.property(), hypothesis.name())
              && omissions.find(id, claim.property(), hypothesis.name()).isEmpty()) {
            missing.add(id + " | " + claim.property() + " | without " + hypothesis.name());
          }
        }
      }
    }
    return missing;
  }

  /** What a weaker property needs, a stronger one needs; what a stronger one does not need, no weaker one needs. */
  private boolean isDropped(String mechanism, String property, String hypothesis) {
    Set<String> names = new LinkedHashSet<>(Set.of(hypothesis));
    names.addAll(HYPOTHESES.getOrDefault(hypothesis, Set.of()));
    return names.stream()
        .anyMatch(
            name ->
                dropped(mechanism, property, name, Query.Answer.SAT)
                    || dropped(mechanism, property, name, Query.Answer.UNSAT));
  }

  private boolean dropped(String mechanism, String property, String name, Query.Answer answer) {
    if (isAsked(mechanism, property, name, answer)) {
      return true;
    }
    boolean down = answer == Query.Answer.UNSAT;
    return IMPLICATIONS.stream()
        .filter(each -> (down ? each.weaker() : each.stronger()).equals(property))
        .anyMatch(each -> dropped(mechanism, down ? each.stronger() : each.weaker(), name, answer));
  }

  /** The table that is kept on record. */
  String markdown() {
    StringBuilder text = new StringBuilder(Omissions.RECORD_HEADER);
    text.append("\n| mechanism | property | standing | by |\n|---|---|---|---|\n");
    for (Cell cell : cells()) {
      String standing = cell.standing().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      text.append("| `").append(cell.mechanism()).append("` | `").append(cell.property());
      text.append("` | ").append(standing).append(" | ").append(cell.by()).append(" |\n");
    }
    return text.toString();
  }
}
