package org.candor.certificate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.candor.environment.JsonValue;

/** What verdicts on outside options, paths and dominance rest on, as JSON values; parts that are empty are left out. */
final class WorstCasesJson {
  private WorstCasesJson() {}

  static ObjectNode tree(Certificate.WorstCases cases) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    byAgent(json, "outsideOption", cases.outsideOption());
    byAgent(json, "pathLosses", cases.pathLosses());
    if (!cases.pathDeficits().isEmpty()) {
      CertificateJson.vectors(json.putArray("pathDeficits"), cases.pathDeficits());
    }
    ObjectNode dominance = tree(cases.dominance());
    if (!dominance.isEmpty()) {
      json.set("dominance", dominance);
    }
    return json;
  }

  private static void byAgent(ObjectNode json, String key, List<List<Scaled>> agents) {
    if (!agents.isEmpty()) {
      ArrayNode array = json.putArray(key);
      agents.forEach(layers -> CertificateJson.vectors(array.addArray(), layers));
    }
  }

  private static ObjectNode tree(Certificate.Dominance dominance) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!dominance.starts().isEmpty()) {
      CertificateJson.starts(json.putArray("firstReports"), dominance.starts());
    }
    if (!dominance.layers().isEmpty()) {
      CertificateJson.layers(json.putArray("layers"), dominance.layers());
      CertificateJson.honest(json.putArray("honestPlay"), dominance.honest());
    }
    if (!dominance.bounds().isEmpty()) {
      ArrayNode bounds = json.putArray("bounds");
      for (Certificate.Bounds each : dominance.bounds()) {
        ObjectNode agent = bounds.addObject();
        CertificateJson.vectors(agent.putArray("most"), each.most());
        CertificateJson.vectors(agent.putArray("least"), each.least());
      }
    }
    return json;
  }

  /** The value at a key of the certificate, which may be absent. */
  static Certificate.WorstCases read(JsonValue json) {
    if (json == null) {
      return Certificate.WorstCases.NONE;
    }
    json.members("write an object");
    json.allowKeys(List.of("outsideOption", "pathLosses", "pathDeficits", "dominance"));
    return new Certificate.WorstCases(
        byAgent(json, "outsideOption"),
        byAgent(json, "pathLosses"),
        CertificateReader.vectors(json.optional("pathDeficits")),
        dominance(json.optional("dominance")));
  }

  private static List<List<Scaled>> byAgent(JsonValue json, String key) {
    return CertificateReader.optional(json, key, CertificateReader::vectors);
  }

  private static Certificate.Dominance dominance(JsonValue json) {
    if (json == null) {
      return Certificate.Dominance.NONE;
    }
    json.members("write an object");
    json.allowKeys(List.of("firstReports", "layers", "honestPlay", "bounds"));
    return new Certificate.Dominance(
        CertificateReader.optional(json, "firstReports", CertificateReader::start),
        CertificateReader.optional(json, "layers", CertificateReader::memories),
        CertificateReader.optional(json, "honestPlay", CertificateReader::honest),
        CertificateReader.optional(json, "bounds", WorstCasesJson::bounds));
  }

  private static Certificate.Bounds bounds(JsonValue json) {
    json.allowKeys(List.of("most", "least"));
    return new Certificate.Bounds(
        CertificateReader.vectors(json.optional("most")),
        CertificateReader.vectors(json.optional("least")));
  }
}
