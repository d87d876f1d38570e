/** The literature's statements, what exact computation found of each, and on which evidence. */
package org.candor.claims;
