package org.candor.mutation;

/**
 * A member of a class, by name: no class has two of one name.
 *
 * @param c the class
 * @param member the member
 */
record Site(SourceClass c, Member member) {
  /** Whether the names are the same: those of classes and of the members of each are different within a kernel. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Site s
        && c.name().equals(s.c.name())
        && member.name().equals(s.member.name());
  }

  @Override
  public int hashCode() {
    return 31 * c.name().hashCode() + member.name().hashCode();
  }
}
