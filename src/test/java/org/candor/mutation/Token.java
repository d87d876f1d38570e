package org.candor.mutation;

/**
 * A word, number or symbol of a source text.
 *
 * @param kind what it is
 * @param text as written
 * @param start its place in the source text
 * @param end the place after it
 * @param block 0 in the code; within a specification comment the number of that comment, from 1
 */
record Token(Kind kind, String text, int start, int end, int block) {
  enum Kind {
    WORD,
    NUMBER,
    LITERAL,
    SYMBOL
  }

  boolean is(String symbolOrWord) {
    return kind != Kind.LITERAL && text.equals(symbolOrWord);
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean inSpecification() {
    return block > 0;
  }
}
