/** Tables, JSON, HTML, SVG and Markdown from results; computes nothing. */
package org.candor.rendering;
