package org.candor.proofs;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a whole that is cut into pieces of at most some size.
 *
 * @param part its number, from 1
 * @param from where it begins
 * @param to where it ends, itself outside
 * @param of the size of the whole
 */
record Share(int part, int from, int to, int of) {

  /**
   * @throws IllegalArgumentException if it is no piece of the whole
   */
  Share {
    if (part < 1 || from < 0 || to < from || of < to || of < 1) {
      throw new IllegalArgumentException(
          "no piece of " + of + ": number " + part + ", from " + from + " to " + to);
    }
  }

  /** The pieces of a whole, all of the same size but for the last, which may be smaller. */
  static List<Share> cut(int of, int atMost) {
    List<Share> pieces = new ArrayList<>();
    for (int from = 0; from < of; from += atMost) {
      pieces.add(new Share(pieces.size() + 1, from, Math.min(from + atMost, of), of));
    }
    return pieces;
  }

  boolean isWhole() {
    return to - from == of;
  }

  /** The same piece of a list, whatever its length: those of all pieces are the list. */
  <T> List<T> of(List<T> list) {
    long length = list.size();
    return list.subList((int) (length * from / of), (int) (length * to / of));
  }

  /** How it is handed to another process. */
  @Override
  public String toString() {
    return part + "/" + from + "/" + to + "/" + of;
  }

  /** Reads what {@link #toString} writes. */
  static Share parse(String text) {
    String[] numbers = text.split("/", -1);
    return new Share(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Integer.parseInt(numbers[2]),
        Integer.parseInt(numbers[3]));
  }
}
