/** Mechanisms for interdependent values: what an agent is due depends on what the others report a period later. */
package org.candor.catalog.contingent;
