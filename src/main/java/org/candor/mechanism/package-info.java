/** What a mechanism is: decision policy, transfer rule and memory, and the game form that they make of an environment. */
package org.candor.mechanism;
