package org.candor.reproduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.candor.catalog.Catalog;
import org.candor.claims.ShippedFiles;
import org.candor.environment.EnvironmentReader;
import org.candor.environment.InputException;
import org.candor.environment.JointSpace;
import org.candor.environment.JsonValue;
import org.candor.environment.PrivateEnvironment;
import org.candor.exact.Rational;
import org.candor.mechanism.GameForm;
import org.candor.mechanism.Mechanism;
import org.candor.mechanism.Setting;
import org.candor.process.BetaBernoulliIndex;
import org.candor.property.Audit;
import org.candor.property.GameAnalysis;
import org.candor.property.Verdict;

/** Computes worked numbers from environments and the catalogue's mechanisms; both are kept, so that numbers may share them. */
final class Recomputation {
  private static final String REMEDY = "see the recipes beside it";
  private final Map<String, Setting> settings = new HashMap<>();
  private final Map<List<String>, GameAnalysis> games = new HashMap<>();
  private final Map<List<String>, Audit> audits = new HashMap<>();

  /**
   * Follows a recipe.
   *
   * @throws InputException if it asks for what is not there
   */
  Found found(JsonValue recipe) {
    String what = text(recipe, "what");
    return switch (what) {
      case "value" -> Found.Exact.of(setting(recipe).welfare().value(period(recipe), type(recipe)));
      case "action" -> Found.Exact.word(action(recipe));
      case "others-optimal" -> Found.Exact.of(othersOptimal(recipe));
      case "payoffs" -> Found.Exact.of(payoffs(recipe));
      case "revenue" -> Found.Exact.of(revenue(recipe));
      case "transfers" -> Found.Exact.of(transfers(recipe));
      case "gain" -> Found.Exact.of(gain(recipe));
      case "bernoulli-index" -> bernoulliIndex(recipe);
      case "option-regions" -> OptionRegions.read(recipe).found();
      case "correlated-sale" -> CorrelatedSale.found(recipe);
      case "promised-utility" -> PromisedUtility.found(recipe);
      case "contract-frictions" -> ContractFrictions.found(recipe);
      case "winner-pay-auction" -> InterdependentAuction.found(recipe);
      case "verdict" -> Found.Exact.word(verdict(recipe).word());
      default -> throw recipe.error("no quantity is called " + InputException.quote(what), REMEDY);
    };
  }

  private static String text(JsonValue recipe, String key) {
    return recipe.required(key, REMEDY).string(REMEDY);
  }

  private Setting setting(JsonValue recipe) {
    return settings.computeIfAbsent(
        text(recipe, "environment"),
        file -> new Setting(EnvironmentReader.read(ShippedFiles.json(file))));
  }

  private static Mechanism mechanism(JsonValue recipe) {
    String id = text(recipe, "mechanism");
    return Catalog.find(id)
        .orElseThrow(
            () ->
                recipe.error("no mechanism is called " + InputException.quote(id), "name another"));
  }

  private GameAnalysis game(JsonValue recipe) {
    List<String> key = List.of(text(recipe, "environment"), text(recipe, "mechanism"));
    GameAnalysis known = games.get(key);
    if (known == null) {
      Setting setting = setting(recipe);
      known = GameAnalysis.of(setting, mechanism(recipe));
      games.put(key, known);
    }
    return known;
  }

  private static int period(JsonValue recipe) {
    JsonValue period = recipe.optional("period");
    return period == null ? 0 : period.number().numerator().intValueExact();
  }

  private int type(JsonValue recipe) {
    Setting setting = setting(recipe);
    return position(
        (PrivateEnvironment) setting.environment(),
        setting.environment().types(),
        recipe.optional("publicState"),
        recipe.required("jointType", REMEDY));
  }

  /** The index of named local states, null for silence, in a space of types or of reports. */
  private static int position(
      PrivateEnvironment environment, JointSpace space, JsonValue publicState, JsonValue names) {
    List<JsonValue> all = names.elements(REMEDY);
    int[] locals = new int[all.size()];
    for (int i = 0; i < locals.length; i++) {
      List<String> states = environment.agents().get(i).states();
      locals[i] =
          all.get(i).isNull() ? states.size() : place(states, all.get(i).string(REMEDY), names);
    }
    return space.index(
        publicState == null
            ? 0
            : place(environment.publicProcess().states(), publicState.string(REMEDY), publicState),
        locals);
  }

  private static int place(List<String> states, String name, JsonValue at) {
    int place = states.indexOf(name);
    if (place < 0) {
      throw at.error("no state is called " + InputException.quote(name), "name another");
    }
    return place;
  }

  private String action(JsonValue recipe) {
    Setting setting = setting(recipe);
    return setting
        .environment()
        .actions()
        .get(setting.welfare().efficientAction(period(recipe), type(recipe), 0));
  }

  private List<Rational> othersOptimal(JsonValue recipe) {
    Setting setting = setting(recipe);
    List<Rational> values = new ArrayList<>();
    for (int i = 0; i < setting.environment().types().agents(); i++) {
      values.add(setting.welfare().othersOptimal(period(recipe), i, type(recipe)));
    }
    return values;
  }

  /** Where honest first reports lead, as a position in layer 0. */
  private static int start(GameAnalysis analysis, int jointType) {
    int profile = analysis.environment().truthfulProfile(jointType);
    return analysis.position(firstMemory(analysis.game(), profile), jointType);
  }

  /** A mechanism without memory may be asked about first reports that cannot come first. */
  private static int firstMemory(GameForm game, int profile) {
    return game.memories(0) == 1 ? 0 : game.initialMemory(profile);
  }

  private List<Rational> payoffs(JsonValue recipe) {
    GameAnalysis analysis = game(recipe);
    List<Rational> payoffs = new ArrayList<>();
    for (int i = 0; i < analysis.agents(); i++) {
      payoffs.add(analysis.payoffs(0, i).get(start(analysis, type(recipe))));
    }
    return payoffs;
  }

  private Rational revenue(JsonValue recipe) {
    GameAnalysis analysis = game(recipe);
    return analysis.transfers(0).get(start(analysis, type(recipe))).negate();
  }

  /** The transfers of the last of the reports, after the earlier ones. */
  private List<Rational> transfers(JsonValue recipe) {
    GameForm game = game(recipe).game();
    PrivateEnvironment environment = (PrivateEnvironment) game.environment();
    GameForm.Play play = null;
    int layer = 0;
    for (JsonValue report : recipe.required("reports", REMEDY).elements(REMEDY)) {
      int profile =
          position(
              environment,
              environment.reports(),
              report.optional("publicState"),
              report.required("report", REMEDY));
      int memory = play == null ? firstMemory(game, profile) : play.decisions().get(0).nextMemory();
      play = game.play(layer, memory, profile);
      layer = environment.horizon().isPresent() ? layer + 1 : layer;
    }
    if (play == null) {
      throw recipe.error("there is no report", "give one list of states per period");
    }
    return play.transfers();
  }

  private static Found bernoulliIndex(JsonValue recipe) {
    BetaBernoulliIndex index =
        BetaBernoulliIndex.enclose(
            whole(recipe, "alpha"),
            whole(recipe, "beta"),
            recipe.required("discount", REMEDY).number(),
            whole(recipe, "depth"));
    return new Found.Enclosure(index.low(), index.high());
  }

  private static int whole(JsonValue recipe, String key) {
    return recipe.required(key, REMEDY).number().numerator().intValueExact();
  }

  private Verdict verdict(JsonValue recipe) {
    String property = text(recipe, "property");
    Audit audit =
        audits.computeIfAbsent(
            List.of(text(recipe, "environment"), text(recipe, "mechanism")),
            key -> Audit.of(setting(recipe), mechanism(recipe)));
    return audit
        .finding(property)
        .orElseThrow(
            () ->
                recipe.error(
                    "no property is called " + InputException.quote(property), "name another"))
        .verdict();
  }

  /** The largest violation of a property; 0 if it holds. */
  private Rational gain(JsonValue recipe) {
    Verdict verdict = verdict(recipe);
    if (verdict instanceof Verdict.Refuted refuted) {
      return refuted.witness().amount();
    }
    if (verdict instanceof Verdict.Holds) {
      return Rational.ZERO;
    }
    throw recipe.error("the property is " + verdict.word(), "choose another environment");
  }
}
