package org.candor.mutation;

/**
 * A member of a class, by name.
 *
 * @param c the class
 * @param member the member
 */
record Site(SourceClass c, Member member) {}
