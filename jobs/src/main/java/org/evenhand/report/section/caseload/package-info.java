/**
 * How many cases there were and what became of them: the sections that show what the measures of
 * the same name found.
 */
package org.evenhand.report.section.caseload;
