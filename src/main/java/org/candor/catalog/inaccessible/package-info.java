/** Mechanisms for agents who can be out of reach for a while, and hide when they are not. */
package org.candor.catalog.inaccessible;
