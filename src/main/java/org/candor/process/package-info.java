/** Finite decision processes: laws, policies, values and their exact solution. */
package org.candor.process;
