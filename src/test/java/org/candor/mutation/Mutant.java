package org.candor.mutation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One small change of one class of the kernel.
 *
 * @param id names it by what is changed, not by where it stands: it survives edits elsewhere in the file
 * @param className the fully qualified class
 * @param member the method, predicate or field
 * @param place the kind of text that is changed
 * @param drops whether something is taken away, rather than an operator exchanged
 * @param start where the changed text starts
 * @param end the place after it
 * @param replacement what stands there instead
 * @param change what is changed, in words
 * @param line the line of the change, from 1
 */
record Mutant(
    String id,
    String className,
    String member,
    Place place,
    boolean drops,
    int start,
    int end,
    String replacement,
    String change,
    int line) {

  /** The kinds of text, each with the word for it. */
  enum Place {
    REQUIRES("requires"),
    ENSURES("ensures"),
    PREDICATE("the predicate"),
    LOOP_INVARIANT("loop_invariant"),
    DECREASES("decreases"),
    ASSERTION("assert"),
    CODE("code"),
    FIELD("the field");

    private final String word;

    Place(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /** A name that depends on the content only. */
  static String id(String className, String member, String content) {
    return className.replaceAll(".*\\.", "") + "." + member + "/" + hash(content).substring(0, 8);
  }

  /** The SHA-256 hash of a text, in hexadecimal digits. */
  static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
