/** Deliberately broken mechanisms: each names the property it must violate, and one that it must not. */
package org.candor.catalog.broken;
