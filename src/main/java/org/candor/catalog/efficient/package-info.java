/** The efficient mechanisms of the literature for private values and independent types, and what they are made of. */
package org.candor.catalog.efficient;
