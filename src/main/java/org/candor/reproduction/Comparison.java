package org.candor.reproduction;

/**
 * A printed number beside what was found.
 *
 * @param id of the number
 * @param section the worked example it belongs to
 * @param work the source
 * @param place page, table or number in it
 * @param quantity what was computed
 * @param printed as the source gives it
 * @param found exact
 * @param agrees whether the print is right
 * @param corrected the correction on record, or null
 * @param correctedAgrees whether the correction is right; false where there is none
 * @param reason why the print is wrong, or null
 */
public record Comparison(
    String id,
    String section,
    String work,
    String place,
    String quantity,
    String printed,
    String found,
    boolean agrees,
    String corrected,
    boolean correctedAgrees,
    String reason) {
  static Comparison of(WorkedNumber number, Found found) {
    boolean agrees = found.agreesWith(number.printed());
    boolean corrected = number.corrected() != null && found.agreesWith(number.corrected());
    return new Comparison(
        number.id(),
        number.section(),
        number.work(),
        number.place(),
        number.quantity(),
        number.printed().toString(),
        found.text(),
        agrees,
        number.corrected() == null ? null : number.corrected().toString(),
        corrected,
        reason(number, agrees, corrected));
  }

  private static String reason(WorkedNumber number, boolean agrees, boolean corrected) {
    if (number.corrected() == null) {
      return agrees ? null : "no misprint is known here: the print or the mechanism is wrong";
    }
    if (agrees) {
      return "a misprint is on record, but the print is right";
    }
    return corrected
        ? number.reason()
        : "neither the print nor its correction "
            + number.corrected()
            + " is found ("
            + number.reason()
            + ")";
  }

  /** {@code agrees} or {@code refuted}, of the print. */
  public String verdict() {
    return agrees ? "agrees" : "refuted";
  }

  /** Whether the print is right or is wrong in the way that is on record. */
  public boolean isAsKnown() {
    return corrected == null ? agrees : !agrees && correctedAgrees;
  }
}
