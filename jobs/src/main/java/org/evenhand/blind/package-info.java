/**
 * Reports that are read before anybody knows who is who: letters in the place of declared
 * alignments, the names sealed beside them, and the opening.
 */
package org.evenhand.blind;
