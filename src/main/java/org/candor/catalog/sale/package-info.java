/** Sales of one item, once and for good: costly deliberation before it, and news that are worth waiting for. */
package org.candor.catalog.sale;
