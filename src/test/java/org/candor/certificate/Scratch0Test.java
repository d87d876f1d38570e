package org.candor.certificate;

import org.junit.jupiter.api.Test;

class Scratch0Test {
  @Test
  void show() throws Exception {
    String text = Examples.certificate(Examples.RANDOM_SUPPLY, "dynamic-vcg");
    java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/cert.json"), text);
    System.out.println(CertificateChecker.check(text, "x").toString().replace(", ", ",\n  "));
    System.out.println(
        CertificateChecker.check(Examples.certificate(Examples.INFINITE, "pay-your-bid"), "x")
            .toString()
            .replace(", ", ",\n  "));
  }
}
