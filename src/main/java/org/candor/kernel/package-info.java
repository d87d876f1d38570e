/** Contracted lemmas, reference transfers and checkers over exact integers, proved by KeY; imports nothing of the project. */
package org.candor.kernel;
