package org.candor.symbolic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.z3.BoolExpr;
import com.microsoft.z3.FuncDecl;
import com.microsoft.z3.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.candor.catalog.Catalog;
import org.candor.counterexample.Counterexample;
import org.candor.counterexample.CounterexampleReader;
import org.candor.counterexample.CounterexampleWriter;
import org.candor.counterexample.Refutation;
import org.candor.environment.Environment;
import org.candor.mechanism.Setting;
import org.candor.property.GameAnalysis;
import org.candor.property.Properties;
import org.candor.property.Property;
import org.candor.property.Verdict;

/** Confirms without the solver that the numbers of a model make a claim fail. */
final class Confirmation {
  private Confirmation() {}

  /**
   * Confirms a model exactly, and returns it as a JSON value.
   *
   * @param folder where counterexample files are written
   * @throws AssertionError if the model does not make the claim fail
   */
  static JsonNode of(
      Query query,
      Numbers numbers,
      Question question,
      List<BoolExpr> facts,
      Model model,
      Path folder) {
    List<BoolExpr> violated = new ExactEvaluation(model).violated(facts);
    if (!violated.isEmpty()) {
      throw new AssertionError(query.id() + ": the model violates " + violated);
    }
    if (query.replay() instanceof Query.Replay.Catalogue catalogue) {
      Realisation realisation = new Realisation(question.game().orElseThrow().world(), model);
      String name = catalogue.mechanism() + "-" + catalogue.property();
      Environment environment = realisation.environment(name);
      return audited(query, environment, catalogue.mechanism(), catalogue.property(), folder);
    }
    if (query.replay() instanceof Query.Replay.Built built) {
      Environment environment = built.builder().of(numbers, new Numerals(model));
      return audited(query, environment, built.mechanism(), built.property(), folder);
    }
    if (query.replay() instanceof Query.Replay.Table table) {
      auditTable(query, question, model, table);
    }
    return numbers(numbers, model);
  }

  private static JsonNode audited(
      Query query, Environment environment, String mechanism, String property, Path folder) {
    Refutation refutation =
        new Refutation(Catalog.find(mechanism).orElseThrow(), property(property), false);
    Counterexample counterexample =
        Counterexample.of(environment, refutation, new Counterexample.Origin(0, "symbolic", 0, 0));
    try {
      Path own = folder.resolve(query.id().replaceAll("[^A-Za-z0-9.]+", "-"));
      Files.createDirectories(own);
      Path file = CounterexampleWriter.write(counterexample, own);
      org.candor.counterexample.Replay.of(CounterexampleReader.read(file), Catalog::find)
          .difference()
          .ifPresent(
              difference -> {
                throw new AssertionError(query.id() + ": replayed otherwise: " + difference);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CounterexampleWriter.tree(counterexample);
  }

  private static void auditTable(
      Query query, Question question, Model model, Query.Replay.Table table) {
    Game game = question.game().orElseThrow();
    Realisation realisation = new Realisation(game.world(), model);
    Setting setting = new Setting(realisation.environment("symbolic"));
    Verdict verdict =
        property(table.property()).check(GameAnalysis.of(setting, realisation.rules(game)));
    if (!(verdict instanceof Verdict.Refuted)) {
      throw new AssertionError(
          query.id() + ": the audit of the model finds that " + table.property() + " " + verdict);
    }
  }

  private static Property property(String id) {
    return Properties.find(id).orElseThrow();
  }

  /** The unknowns of the model by name, and what was fixed to find it. */
  private static ObjectNode numbers(Numbers numbers, Model model) {
    Map<String, String> sorted = new TreeMap<>(numbers.fixed());
    for (FuncDecl<?> unknown : model.getConstDecls()) {
      sorted.put(unknown.getName().toString(), model.getConstInterp(unknown).toString());
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    sorted.forEach(json::put);
    return json;
  }
}
