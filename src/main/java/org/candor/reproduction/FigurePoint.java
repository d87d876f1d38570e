package org.candor.reproduction;

import java.math.BigDecimal;

/**
 * One population size of Figure 1 of Cavallo 2008: the mean share of the efficient value that the agents keep, in percent.
 *
 * @param n agents
 * @param vcg under dynamic-VCG, an estimate
 * @param rm under dynamic-RM, an estimate
 * @param vcgStandardError of the first estimate
 * @param rmStandardError of the second
 * @param truncation by how much freezing the arms can move an estimate at most, in points
 * @param printedVcg on record, or null beyond the figure
 * @param printedRm on record, or null beyond the figure
 * @param agrees whether both are within four standard errors of what is on record
 */
public record FigurePoint(
    int n,
    BigDecimal vcg,
    BigDecimal rm,
    BigDecimal vcgStandardError,
    BigDecimal rmStandardError,
    BigDecimal truncation,
    BigDecimal printedVcg,
    BigDecimal printedRm,
    boolean agrees) {}
