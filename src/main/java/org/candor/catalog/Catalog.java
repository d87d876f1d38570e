package org.candor.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.candor.catalog.broken.BrokenContingent;
import org.candor.catalog.broken.BrokenMechanism;
import org.candor.catalog.broken.BrokenMechanisms;
import org.candor.catalog.contingent.ContingentMechanisms;
import org.candor.catalog.efficient.EfficientMechanisms;
import org.candor.catalog.inaccessible.InaccessibleLumpSum;
import org.candor.catalog.online.OnlineMechanisms;
import org.candor.catalog.sale.SaleMechanisms;
import org.candor.catalog.supply.SupplyMechanisms;
import org.candor.mechanism.Mechanism;

/** The mechanisms that the suite knows by id. */
public final class Catalog {
  private Catalog() {}

  /** The mechanisms of the literature for private values and independent types. */
  public static List<Mechanism> literature() {
    List<Mechanism> known = new ArrayList<>(EfficientMechanisms.all());
    known.add(new InaccessibleLumpSum());
    known.addAll(OnlineMechanisms.all());
    known.addAll(SaleMechanisms.all());
    known.addAll(SupplyMechanisms.all());
    return List.copyOf(known);
  }

  /** The deliberately broken variants, each with the property it must violate. */
  public static List<BrokenMechanism> broken() {
    return BrokenMechanisms.all();
  }

  /** The mechanisms of the literature for environments of kind joint. */
  public static List<Mechanism> interdependent() {
    return ContingentMechanisms.all();
  }

  /** Their deliberately broken variants. */
  public static List<BrokenMechanism> brokenInterdependent() {
    return BrokenContingent.all();
  }

  /** All of them, the literature's first. */
  public static List<Mechanism> all() {
    List<Mechanism> all = new ArrayList<>(literature());
    all.addAll(interdependent());
    all.addAll(broken());
    all.addAll(brokenInterdependent());
    return List.copyOf(all);
  }

  public static Optional<Mechanism> find(String id) {
    return all().stream().filter(m -> m.id().equals(id)).findFirst();
  }
}
