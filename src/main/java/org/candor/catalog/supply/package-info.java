/** Items that arrive one after the other, nobody knows how many, for bidders whose values never change. */
package org.candor.catalog.supply;
