/** The evidence behind exact verdicts as a file, and its independent check through the proved kernel. */
package org.candor.certificate;
