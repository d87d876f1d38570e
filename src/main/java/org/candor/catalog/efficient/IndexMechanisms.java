package org.candor.catalog.efficient;

import java.util.List;
import java.util.Optional;
import org.candor.environment.PrivateEnvironment;
import org.candor.mechanism.Mechanism;

/** The efficient mechanisms whose decisions are indices: one number per agent, computed without the others. */
final class IndexMechanisms {
  private IndexMechanisms() {}

  static List<Mechanism> all() {
    return List.of(gittins());
  }

  private static Mechanism gittins() {
    return new PrivateMechanism(
            "gittins",
            "Gittins index policy with dynamic pivot payments, both computed arm by arm",
            "Gittins and Jones 1974; Whittle 1980; Cavallo 2008, Definition 6 and Theorem 7",
            Claims.BANDIT_PIVOT,
            IndexMechanisms::undefined,
            setting -> new IndexRules(setting.privateEnvironment().orElseThrow()),
            EfficientMechanisms.DELEGATES + "banditPivot)")
        .onBandits(IndexedPayments::pivot);
  }

  private static Optional<String> undefined(PrivateEnvironment environment) {
    return environment.kind() == PrivateEnvironment.Kind.BANDIT && environment.horizon().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "defined on bandits over an infinite horizon only (\"kind\": \"bandit\", \"horizon\": null)");
  }
}
