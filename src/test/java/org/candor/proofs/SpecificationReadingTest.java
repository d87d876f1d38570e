package org.candor.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import de.uka.ilkd.key.speclang.njml.JmlFacade;
import de.uka.ilkd.key.speclang.njml.JmlLexer;
import de.uka.ilkd.key.speclang.njml.JmlParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNDeserializer;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.ParserATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The prover's lexer and parser as they are used, held against the same as they come with the prover. */
class SpecificationReadingTest {
  private static final Pattern SPECIFICATION = Pattern.compile("/\\*@.*?@\\*/", Pattern.DOTALL);

  /** Every so many classes is read, as the reading that comes with the prover takes long. */
  private static final int STEP = 12;

  @BeforeAll
  static void quicken() {
    SpecificationReading.quicken();
  }

  @Test
  void specificationsAreReadAsTheProverWould() throws IOException {
    List<KernelClass> classes = ProofInputs.ofProject().classes();
    int read = 0;
    for (int i = 0; i < classes.size(); i += STEP) {
      for (String text : specifications(classes.get(i))) {
        assertThat(tree(text, false)).as(text).isEqualTo(tree(text, true));
        read++;
      }
    }
    assertThat(read).isGreaterThan(50);
  }

  @Test
  void aSemicolonEndsAClauseOutsideBracketsOnly() {
    String text =
        "/*@ public normal_behavior requires (\\forall int i; 0 <= i; i < n); ensures true; @*/";
    assertThat(tokens(text, false)).isEqualTo(tokens(text, true));
    assertThat(tokens(text, false).stream().filter(t -> t.startsWith(JmlLexer.SEMI + ":")).count())
        .isEqualTo(2);
  }

  @Test
  void aCommentWithinAClauseIsAnErrorAndNotPassedOver() {
    assertThat(tree("/*@ public normal_behavior requires a // and\n && b; @*/ void f();", false))
        .startsWith("error");
    assertThat(tree("/*@ public normal_behavior requires a /* and */ && b; @*/ void f();", false))
        .startsWith("error");
  }

  private static List<String> specifications(KernelClass c) {
    List<String> found = new ArrayList<>();
    Matcher block = SPECIFICATION.matcher(c.source());
    while (block.find()) {
      found.add(block.group());
    }
    return found;
  }

  private static List<String> tokens(String text, boolean asDelivered) {
    List<String> tokens = new ArrayList<>();
    for (Token t : lexer(text, asDelivered).getAllTokens()) {
      tokens.add(t.getType() + ":" + t.getText());
    }
    return tokens;
  }

  private static String tree(String text, boolean asDelivered) {
    JmlParser parser = new JmlParser(new CommonTokenStream(lexer(text, asDelivered)));
    if (asDelivered) {
      ATN atn = parser.getATN();
      parser.setInterpreter(
          new ParserATNSimulator(parser, atn, tables(atn), new PredictionContextCache()));
      // The constant of this name stands for another mode by now.
      parser.getInterpreter().setPredictionMode(PredictionMode.valueOf("LL"));
    }
    parser.removeErrorListeners();
    String tree = parser.classlevel_comments().toStringTree(parser);
    return parser.getNumberOfSyntaxErrors() > 0 ? "error in " + tree : tree;
  }

  private static JmlLexer lexer(String text, boolean asDelivered) {
    JmlLexer lexer = JmlFacade.createLexer(text);
    if (asDelivered) {
      ATN atn = new ATNDeserializer().deserialize(JmlLexer._serializedATN.toCharArray());
      lexer.setInterpreter(
          new LexerATNSimulator(lexer, atn, tables(atn), new PredictionContextCache()));
    }
    return lexer;
  }

  private static DFA[] tables(ATN atn) {
    DFA[] tables = new DFA[atn.getNumberOfDecisions()];
    for (int i = 0; i < tables.length; i++) {
      tables[i] = new DFA(atn.getDecisionState(i), i);
    }
    return tables;
  }
}
