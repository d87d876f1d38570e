/** The literature's worked numbers, computed again and held against what is printed. */
package org.candor.reproduction;
