package org.candor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.candor.catalog.Catalog;
import org.candor.property.Properties;
import org.junit.jupiter.api.Test;

class CatalogueCommandsTest {
  @Test
  void everyMechanismIsListedWithItsClaims() {
    JsonNode list = Run.of("mechanisms", "--json").json().get("mechanisms");
    assertEquals(Catalog.all().size(), list.size());
    int broken = 0;
    for (JsonNode mechanism : list) {
      for (String key : List.of("id", "title", "source", "kernelTie")) {
        assertFalse(mechanism.get(key).asText().isBlank(), key + " of " + mechanism);
      }
      assertFalse(mechanism.get("claims").isEmpty(), mechanism.toString());
      for (JsonNode claim : mechanism.get("claims")) {
        assertTrue(Properties.find(claim.get("property").asText()).isPresent(), claim.toString());
      }
      if (mechanism.get("broken").asBoolean()) {
        broken++;
        assertTrue(Properties.find(mechanism.get("violates").asText()).isPresent());
        assertFalse(mechanism.get("flaw").asText().isBlank());
      }
    }
    assertEquals(Catalog.broken().size() + Catalog.brokenInterdependent().size(), broken);
    Run text = Run.of("mechanisms");
    assertEquals(0, text.status());
    assertTrue(text.out().contains("the mistake: "), text.out());
  }

  @Test
  void everyPropertyIsListedWithItsDefinition() {
    List<String> ids = new ArrayList<>();
    for (JsonNode property : Run.of("properties", "--json").json().get("properties")) {
      ids.add(property.get("id").asText());
      assertFalse(property.get("definition").asText().isBlank());
    }
    assertEquals(Properties.all().stream().map(p -> p.id()).toList(), ids);
    assertTrue(Run.of("properties").out().contains("ic.ex-post"));
  }
}
