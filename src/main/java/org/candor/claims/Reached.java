package org.candor.claims;

import java.util.BitSet;
import org.candor.environment.Environment;
import org.candor.mechanism.Setting;
import org.candor.process.Distribution;

/** The joint types that efficient decisions lead to from the support of the first law, by period of a finite horizon. */
final class Reached {
  private final BitSet[] layers;

  private Reached(BitSet[] layers) {
    this.layers = layers;
  }

  static Reached of(Setting setting) {
    Environment environment = setting.environment();
    BitSet[] layers = new BitSet[environment.horizon().orElse(1)];
    layers[0] = support(environment.initial());
    for (int t = 1; t < layers.length; t++) {
      layers[t] = new BitSet();
      for (int joint = layers[t - 1].nextSetBit(0);
          joint >= 0;
          joint = layers[t - 1].nextSetBit(joint + 1)) {
        int action = setting.benchmark().efficientAction(t - 1, joint, 0);
        layers[t].or(support(environment.law(joint, action)));
      }
    }
    if (environment.horizon().isEmpty()) {
      BitSet before;
      do {
        before = (BitSet) layers[0].clone();
        for (int joint = before.nextSetBit(0); joint >= 0; joint = before.nextSetBit(joint + 1)) {
          int action = setting.benchmark().efficientAction(0, joint, 0);
          layers[0].or(support(environment.law(joint, action)));
        }
      } while (!before.equals(layers[0]));
    }
    return new Reached(layers);
  }

  private static BitSet support(Distribution law) {
    BitSet support = new BitSet();
    for (int outcome : law.support()) {
      support.set(outcome);
    }
    return support;
  }

  boolean at(int period, int joint) {
    return layers[period].get(joint);
  }
}
