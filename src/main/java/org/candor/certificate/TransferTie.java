package org.candor.certificate;

/** The formula of the proved kernel that a mechanism's transfers must equal, by the mechanism's id. */
enum TransferTie {
  /** {@code r_-i}. */
  TEAM("ReferenceTransfers.team, the team transfer"),
  /** {@code r_-i − (1−γ) V_-i(initial)}. */
  EX_ANTE_CHARGE("ReferenceTransfers.exAnteCharge with the charge factor 1-γ"),
  /** {@code r_-i − V_-i(initial) / Σγ^t}. */
  FINITE_EX_ANTE_CHARGE("ReferenceTransfers.exAnteCharge with the charge factor 1/Σγ^t"),
  /** {@code r_-i + γ E V_-i(next) − V_-i(now)}. */
  PIVOT("ReferenceTransfers.pivot, the dynamic pivot transfer"),
  /** {@code −(1−γ) V_-i} for the activated arm, 0 for the others. */
  BANDIT_PIVOT("ReferenceTransfers.banditPivot, the pivot transfer of the activated arm"),
  /** The expected payment over random feasible sets. */
  EXPECTED_PAYMENT("ReferenceTransfers.expectedPayment, the pivot over random feasible sets"),
  /** None is known: the mechanism is what the tables say. */
  NONE("");

  private final String words;

  TransferTie(String words) {
    this.words = words;
  }

  static TransferTie of(String mechanism) {
    return switch (mechanism) {
      case "team" -> TEAM;
      case "eac" -> EX_ANTE_CHARGE;
      case "eac-finite" -> FINITE_EX_ANTE_CHARGE;
      case "dynamic-vcg", "static-vcg" -> PIVOT;
      case "dynamic-vcg-bandit" -> BANDIT_PIVOT;
      case "random-allocation-pivot" -> EXPECTED_PAYMENT;
      default -> NONE;
    };
  }

  /** The formula in words. */
  String words() {
    return words;
  }

  /** Whether {@code V_-i} enters the formula. */
  boolean needsOthersOptimum() {
    return this != TEAM && this != NONE;
  }
}
