/** Every mechanism of the literature that the suite implements, and the deliberately broken ones. */
package org.candor.catalog;
