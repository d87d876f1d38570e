/** The one seeded generator of random environments, its statistics, and runs over what it draws. */
package org.candor.campaign;
