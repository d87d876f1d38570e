/** Campaigns on a cluster of machines, under Apache Spark; built by {@code mvn -Pspark} only. */
package org.candor.spark;
