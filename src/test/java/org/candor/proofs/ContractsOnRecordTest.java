package org.candor.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What the proofs prove is what was read and agreed: every contract, also of those that must stay open, stands in {@code
 * specs/key/contracts.txt} as it stands in the source. A proof cannot tell that its contract was weakened; a reader of this file's
 * change can.
 */
class ContractsOnRecordTest {
  private static final Path RECORD = Path.of("specs/key/contracts.txt");
  private static final String SOURCE =
      """
      package a.b;

      /** Data of a thing. More. */
      /*@ code_bigint_math spec_bigint_math @*/
      public final class C {
        /** The weights {@code p}. */
        public final int /*@ nullable @*/ [][] weights;

        /** Whether all is well (really). */
        /*@ public normal_behavior
          @ requires true;
          @ ensures true;
          @ public static pure model boolean well(
          //+KEY@ nullable
          @   int[] v) {
          @   return v != null;
          @ }
          @*/

        /** The sum. It is right. */
        /*@ public normal_behavior
          @ requires well(v)
          @   && n > 0;
          @ ensures \\result > 0;
          //+KEY@ assignable \\strictly_nothing;
          @*/
        public static int sum(
            int /*@ nullable @*/ [] v,
            int n) {
          return 1;
        }
      }
      """;

  @Test
  void theContractsAreThoseOnRecord() throws IOException {
    ContractRecord found = new ContractRecord();
    for (KernelClass type : ProofInputs.ofProject().classes()) {
      found.add(type);
    }
    assertTrue(found.contracts() >= 60, "only " + found.contracts() + " contracts found");
    Path now = Path.of("target/contracts.txt");
    Files.createDirectories(now.getParent());
    Files.writeString(now, found.toString());
    assertEquals(
        Files.readString(RECORD),
        found.toString(),
        "a contract differs from the record; if that is meant, review and copy "
            + now
            + " to "
            + RECORD);
  }

  @Test
  void anEntryHasItsWordsItsClausesAndItsSignature() {
    assertEquals(
        """
        a.b.C
          /** Data of a thing. */
          /** The weights p. */
          public final int /*@ nullable @*/ [][] weights;
        a.b.C.well
          /** Whether all is well (really). */
          public normal_behavior
          requires true;
          ensures true;
          public static pure model boolean well(
          //+KEY@ nullable
            int[] v) {
            return v != null;
          }
        a.b.C.sum
          /** The sum. */
          public normal_behavior
          requires well(v)
            && n > 0;
          ensures \\result > 0;
          //+KEY@ assignable \\strictly_nothing;
          public static int sum(
              int /*@ nullable @*/ [] v,
              int n)
        """,
        record(SOURCE));
  }

  @Test
  void everyWeakeningChangesTheRecord() {
    for (String clause :
        new String[] {"&& n > 0", "/*@ nullable @*/ [] v", "//+KEY@ nullable", " > 0;", "v != "}) {
      assertNotEquals(record(SOURCE), record(SOURCE.replace(clause, "")), clause);
    }
  }

  private static String record(String source) {
    ContractRecord found = new ContractRecord();
    found.add(new KernelClass("a.b", "C", source));
    return found.toString();
  }
}
