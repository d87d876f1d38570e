package org.candor.claims;

import java.util.List;
import org.candor.environment.PrivateEnvironment;
import org.candor.environment.SocialWelfare;
import org.candor.mechanism.Setting;
import org.candor.property.Verdict;

/** What "optimal for the others" means: their best among all policies, agent i's actions included (Cavallo 2008, (3)). */
final class IgnoringFormulas {
  private IgnoringFormulas() {}

  static List<Formula> all() {
    return List.of(
        new Formula(
            "V_-i(θ_-i) = max over all policies of V_-i(θ, π)",
            List.of(),
            IgnoringFormulas::bestOfAllPolicies));
  }

  private static Verdict bestOfAllPolicies(Setting setting) {
    SocialWelfare welfare = setting.welfare();
    PrivateEnvironment environment = welfare.environment();
    FormulaSides sides = new FormulaSides(setting);
    OthersOnJointTypes best = new OthersOnJointTypes(welfare);
    for (int i = 0; i < environment.agents().size(); i++) {
      for (int t = 0; t < environment.horizon().orElse(1); t++) {
        for (int joint = 0; joint < environment.types().size(); joint++) {
          sides.add(t, joint, i, welfare.othersOptimal(t, i, joint), best.optimal(i, t).get(joint));
        }
      }
    }
    return sides.equal();
  }
}
