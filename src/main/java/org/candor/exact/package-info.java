/** Immutable rationals, exact linear systems and exact linear programmes. */
package org.candor.exact;
