/** Formal checks and property tests for dynamic mechanism design; the rooms of the house are the packages below. */
package org.candor;
