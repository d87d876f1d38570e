/** What can be claimed of a mechanism, and the exact check of each claim on a game form. */
package org.candor.property;
