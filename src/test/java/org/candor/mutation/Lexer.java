package org.candor.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a source text into tokens as the prover reads it: comments are passed over, specification comments are read, lines in
 * them that are marked for the prover count and lines marked for everybody else do not.
 */
final class Lexer {
  /** Longest first, so that the first match is the longest. */
  private static final String[] SYMBOLS = {
    "<=!=>", "<==>", ">>>=", "==>", "<==", "<<=", ">>=", ">>>", "...", "->", "::", "++", "--", "&&",
    "||", "==", "!=", "<=", ">=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", ">>", ".."
  };

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int blocks;
  private int block;

  private Lexer(String source) {
    this.source = source;
  }

  /** The tokens of a source text, in order. */
  static List<Token> tokens(String source) {
    Lexer lexer = new Lexer(source);
    while (lexer.at < source.length()) {
      lexer.step();
    }
    return List.copyOf(lexer.tokens);
  }

  private void step() {
    char c = source.charAt(at);
    if (block > 0 && (source.startsWith("@*/", at) || source.startsWith("*/", at))) {
      at += c == '@' ? 3 : 2;
      block = 0;
    } else if (block > 0 && atLineStart() && markedForTheProver() > 0) {
      at = markedForTheProver();
    } else if (block > 0 && c == '@') {
      at++;
    } else if (Character.isWhitespace(c)) {
      at++;
    } else if (source.startsWith("//", at)) {
      at = end(source.indexOf('\n', at), 0);
    } else if (block == 0 && source.startsWith("/*@", at)) {
      at += 3;
      block = ++blocks;
    } else if (source.startsWith("/*", at)) {
      at = end(source.indexOf("*/", at + 2), 2);
    } else {
      token(c);
    }
  }

  private void token(char c) {
    if (c == '"' || c == '\'') {
      int i = at + 1;
      while (i < source.length() && source.charAt(i) != c) {
        i += source.charAt(i) == '\\' ? 2 : 1;
      }
      add(Token.Kind.LITERAL, end(i, 1));
    } else if (Character.isJavaIdentifierStart(c) || c == '\\') {
      int i = at + 1;
      while (i < source.length() && Character.isJavaIdentifierPart(source.charAt(i))) {
        i++;
      }
      add(Token.Kind.WORD, i);
    } else if (Character.isDigit(c)) {
      int i = at;
      while (i < source.length() && Character.isJavaIdentifierPart(source.charAt(i))) {
        i++;
      }
      add(Token.Kind.NUMBER, i);
    } else {
      for (String symbol : SYMBOLS) {
        if (source.startsWith(symbol, at)) {
          add(Token.Kind.SYMBOL, at + symbol.length());
          return;
        }
      }
      add(Token.Kind.SYMBOL, at + 1);
    }
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, source.substring(at, end), at, end, block));
    at = end;
  }

  private int end(int found, int length) {
    return found < 0 ? source.length() : Math.min(source.length(), found + length);
  }

  private boolean atLineStart() {
    int i = at - 1;
    while (i >= 0 && (source.charAt(i) == ' ' || source.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || source.charAt(i) == '\n';
  }

  /** The place after a mark such as {@code //+KEY@}; 0 when there is none here. */
  private int markedForTheProver() {
    String mark = "//+KEY@";
    return source.startsWith(mark, at) ? at + mark.length() : 0;
  }
}
