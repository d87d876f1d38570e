/** picocli commands and exit codes; the only place where everything meets. */
package org.candor.cli;
