package org.candor.reproduction;

import org.candor.exact.Rational;

/**
 * One grid of {@link GridFigure}.
 *
 * @param cells of the signals' interval
 * @param epsilon the most that a misreport gains, exact
 * @param largestTransfer in absolute value, exact
 */
public record GridPoint(int cells, Rational epsilon, Rational largestTransfer) {}
