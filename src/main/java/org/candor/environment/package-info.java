/** Agents, types, joint types, public state, supply and accessibility: the worlds in which mechanisms are played; reading and writing them. */
package org.candor.environment;
