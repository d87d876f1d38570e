/** Online mechanisms: agents arrive with types that do not change, and report once. */
package org.candor.catalog.online;
