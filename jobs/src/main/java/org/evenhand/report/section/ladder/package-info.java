/** The ladder of sanctions: the sections that show what the measures of the same name found. */
package org.evenhand.report.section.ladder;
