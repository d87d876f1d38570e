package org.candor.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.candor.catalog.Catalog;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.rendering.Json;

/** The deliberately broken mechanisms. */
final class ReportBroken {
  private ReportBroken() {}

  static List<Object> json() {
    List<Object> list = new ArrayList<>();
    for (BrokenMechanism mechanism : Catalog.broken()) {
      Map<String, Object> tree = Json.object();
      tree.put("id", mechanism.id());
      tree.put("title", mechanism.title());
      tree.put("flaw", mechanism.flaw());
      tree.put("violates", mechanism.violates());
      tree.put("keeps", mechanism.keeps().property());
      tree.put("caughtWithin", mechanism.caughtWithin());
      list.add(tree);
    }
    return list;
  }
}
