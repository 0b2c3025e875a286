/** Change over time: the sections that show what the measures of the same name found. */
package org.evenhand.report.section.trend;
