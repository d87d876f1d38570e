package org.candor.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.candor.exact.Rational;
import org.junit.jupiter.api.Test;

class SocialWelfareTest {

  /** Agent k's arm is worth k once; more agents than an int has bits. */
  @Test
  void manyAgentsAreToldApart() {
    StringBuilder agents = new StringBuilder();
    for (int k = 0; k < 40; k++) {
      agents
          .append(k == 0 ? "" : ",")
          .append("{\"name\":\"" + k + "\",\"initial\":\"s\",\"states\":{\"s\":{\"value\":")
          .append(k)
          .append(",\"next\":{\"s\":1}}}}");
    }
    SocialWelfare welfare =
        new SocialWelfare(
            EnvironmentReader.readPrivate(
                "{\"format\":\"candor/environment/1\",\"name\":\"many\",\"kind\":\"bandit\","
                    + "\"discount\":0,\"horizon\":null,\"agents\":["
                    + agents
                    + "]}",
                "many.json"));
    assertEquals(Rational.of(39), welfare.value(0, 0));
    for (int k = 0; k < 40; k++) {
      assertEquals(Rational.of(k == 39 ? 38 : 39), welfare.othersOptimal(0, k, 0));
    }
  }
}
