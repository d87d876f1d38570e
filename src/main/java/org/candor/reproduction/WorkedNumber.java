package org.candor.reproduction;

import org.candor.environment.JsonValue;

/**
 * A number that the literature works out, and how it is computed again.
 *
 * @param id unique, starting with the section
 * @param section the worked example it belongs to
 * @param work the source
 * @param place page, table or number in it
 * @param quantity what is computed, in the field's symbols
 * @param printed as the source gives it
 * @param corrected what is right instead, or null where the print is believed
 * @param reason why the print is wrong, or null
 * @param recipe what {@link Recomputation} has to do
 */
record WorkedNumber(
    String id,
    String section,
    String work,
    String place,
    String quantity,
    Printed printed,
    Printed corrected,
    String reason,
    JsonValue recipe) {}
