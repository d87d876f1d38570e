package org.candor.certificate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.candor.environment.Environment;
import org.candor.environment.EnvironmentWriter;
import org.candor.property.Witness;

/** Certificates as JSON values, and the digests over their canonical text. */
final class CertificateJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CertificateJson() {}

  /** SHA-256 of the environment's canonical text. */
  static String digest(Environment environment) {
    return sha256(EnvironmentWriter.tree(environment).toString());
  }

  /** SHA-256 of everything in the certificate but this digest. */
  static String digest(Certificate certificate) {
    return sha256(content(certificate).toString());
  }

  private static String sha256(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static ObjectNode tree(Certificate certificate) {
    return content(certificate).put("contentSha256", certificate.contentDigest());
  }

  private static ObjectNode content(Certificate certificate) {
    ObjectNode json = JSON.objectNode();
    json.put("format", Certificate.FORMAT);
    json.put("mechanism", certificate.mechanism());
    json.set("environment", EnvironmentWriter.tree(certificate.environment()));
    json.put("environmentSha256", certificate.environmentDigest());
    ArrayNode verdicts = json.putArray("verdicts");
    certificate.verdicts().forEach(entry -> verdicts.add(verdict(entry)));
    ArrayNode silent = json.putArray("notCovered");
    certificate
        .notCovered()
        .forEach(
            each ->
                silent.addObject().put("property", each.property()).put("reason", each.reason()));
    json.set("optimum", optimum(certificate.optimum()));
    ArrayNode without = json.putArray("withoutAgent");
    certificate.withoutAgent().forEach(each -> without.add(optimum(each)));
    ObjectNode game = json.putObject("game");
    starts(game.putArray("firstReports"), certificate.starts());
    layers(game.putArray("layers"), certificate.game());
    honest(json.putArray("honestPlay"), certificate.honest());
    ArrayNode least = json.putArray("leastPayoffs");
    for (Certificate.LeastPayoffs each : certificate.leastPayoffs()) {
      ObjectNode row = least.addObject();
      row.set("payoffs", vector(each.payoffs()));
      row.set("multipliers", vector(each.multipliers()));
    }
    ObjectNode cases = WorstCasesJson.tree(certificate.worstCases());
    if (!cases.isEmpty()) {
      json.set("worstCases", cases);
    }
    return json;
  }

  static void starts(ArrayNode json, List<Certificate.Start> starts) {
    for (Certificate.Start start : starts) {
      reports(json.addObject(), start.publicState(), start.report()).put("memory", start.memory());
    }
  }

  static void layers(ArrayNode json, List<List<Certificate.Memory>> layers) {
    for (List<Certificate.Memory> memories : layers) {
      ArrayNode layer = json.addArray();
      memories.forEach(memory -> layer.add(memory(memory)));
    }
  }

  static void honest(ArrayNode json, List<Certificate.Honest> layers) {
    for (Certificate.Honest layer : layers) {
      ObjectNode row = json.addObject();
      vectors(row.putArray("payoffs"), layer.payoffs());
      row.set("socialValue", vector(layer.socialValue()));
      row.set("transfers", vector(layer.transfers()));
    }
  }

  static void vectors(ArrayNode json, List<Scaled> vectors) {
    vectors.forEach(vector -> json.add(vector(vector)));
  }

  private static ObjectNode verdict(Certificate.Entry entry) {
    ObjectNode json = JSON.objectNode();
    json.put("property", entry.property());
    json.put("claimed", entry.claimed());
    json.put("verdict", entry.witness() == null ? "holds" : "refuted");
    if (entry.witness() == null) {
      json.put("checked", entry.checked());
    } else {
      json.set("witness", witness(entry.witness()));
    }
    return json;
  }

  private static ObjectNode witness(Witness witness) {
    ObjectNode json = JSON.objectNode();
    witness.period().ifPresent(t -> json.put("period", t));
    if (witness.publicState() != null) {
      json.put("publicState", witness.publicState());
    }
    if (witness.memory() != null) {
      json.put("memory", witness.memory());
    }
    ArrayNode names = json.putArray("jointType");
    witness.jointType().forEach(names::add);
    json.put("agent", witness.agent());
    json.put("report", witness.report());
    json.put("amount", witness.amount().toString());
    if (!witness.othersReports().isEmpty()) {
      ArrayNode others = json.putArray("othersReports");
      for (Witness.OtherReport other : witness.othersReports()) {
        others
            .addObject()
            .put("period", other.period())
            .put("agent", other.agent())
            .put("type", other.type())
            .put("report", other.report());
      }
    }
    if (witness.outsideOption() != null) {
      json.put("outsideOption", witness.outsideOption().toString());
    }
    return json;
  }

  private static ObjectNode reports(ObjectNode json, String publicState, List<String> report) {
    if (publicState != null) {
      json.put("publicState", publicState);
    }
    ArrayNode names = json.putArray("report");
    report.forEach(names::add);
    return json;
  }

  private static ObjectNode optimum(Certificate.Optimum optimum) {
    ObjectNode json = JSON.objectNode();
    ArrayNode values = json.putArray("values");
    optimum.values().forEach(layer -> values.add(vector(layer)));
    ArrayNode policy = json.putArray("policy");
    for (List<List<Integer>> states : optimum.policy()) {
      ArrayNode layer = policy.addArray();
      for (List<Integer> sets : states) {
        ArrayNode row = layer.addArray();
        sets.forEach(row::add);
      }
    }
    return json;
  }

  private static ObjectNode memory(Certificate.Memory memory) {
    ObjectNode json = JSON.objectNode();
    if (memory.description() != null) {
      json.put("memory", memory.description());
    }
    ArrayNode rows = json.putArray("rows");
    for (Certificate.Play play : memory.plays()) {
      ObjectNode row = reports(rows.addObject(), play.publicState(), play.report());
      ArrayNode decisions = row.putArray("decisions");
      for (Certificate.Decision decision : play.decisions()) {
        decisions
            .addObject()
            .put("weight", decision.weight().toString())
            .put("action", decision.action())
            .put("nextMemory", decision.next());
      }
      row.put("total", play.total().toString());
      row.set("transfers", vector(play.transfers()));
    }
    return json;
  }

  private static ObjectNode vector(Scaled vector) {
    ObjectNode json = JSON.objectNode();
    json.put("denominator", vector.denominator().toString());
    ArrayNode numerators = json.putArray("numerators");
    for (BigInteger numerator : vector.numerators()) {
      numerators.add(numerator.toString());
    }
    return json;
  }
}
